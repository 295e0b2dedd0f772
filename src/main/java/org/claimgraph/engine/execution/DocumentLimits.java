package org.claimgraph.engine.execution;

/**
 * Limits on a document, checked before execution. A document that exceeds one is a request error.
 *
 * <p>The cost of a query is the number of its fields that return objects, with fragments expanded, plus the number of input
 * objects in its arguments, such as filter conditions. Page sizes do not add to it; {@link ExecutionLimits} limits the
 * objects that are read.
 *
 * @param characters the length of the text
 * @param tokens the number of lexical tokens
 * @param numberLength the characters of one number, and the magnitude of its exponent; numbers in variables too
 * @param stringLength the characters of one string literal
 * @param depth how deeply fields may be nested, a field of the root being the first level; introspection is exempt
 * @param aliases under how many response names one field may be selected in one selection
 * @param cost the cost of a query; mutations are exempt
 */
public record DocumentLimits(
        int characters, int tokens, int numberLength, int stringLength, int depth, int aliases, int cost) {
    /** The fields of a document once its fragments are written out; bounds validation and planning. */
    static final int WRITTEN_OUT_FIELDS = 5_000;

    public static final DocumentLimits DEFAULT = new DocumentLimits(100_000, 2_000, 400, 50_000, 25, 15, 2_000);

    public DocumentLimits {
        if (characters < 1 || tokens < 1 || numberLength < 1 || stringLength < 1) {
            throw new IllegalArgumentException("The limits of a document's text must be positive");
        }
        if (depth < 1 || aliases < 1 || cost < 1) {
            throw new IllegalArgumentException("The limits of a document's fields must be positive");
        }
    }
}
