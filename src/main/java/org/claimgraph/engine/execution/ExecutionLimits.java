package org.claimgraph.engine.execution;

/**
 * What one operation may ask. Beyond it the whole request is refused before anything runs.
 *
 * <p>The cost of a field that returns objects is one an object: 1 for an object; for a list, and for everything below a
 * field that is paged, as many times as the page has entries. A field is paged when it has an argument {@code first} or
 * {@code last}; its page is the greater of their values, else their default in the schema, else {@code page}. A list that
 * is not paged counts once, and scalars cost nothing. Where objects may be of several types the dearest counts.
 *
 * @param depth how many fields may stand in each other, the root's being the first; introspection is exempt
 * @param cost the greatest cost
 * @param tokens the greatest number of tokens of a document
 * @param aliases how many response names one field may have in one selection
 * @param page the page size assumed where a query names none
 * @param introspection whether {@code __schema} and {@code __type} are answered
 */
public record ExecutionLimits(int depth, int cost, int tokens, int aliases, int page, boolean introspection) {
    /** The fields that a document may have once its fragments are written out; guards validation and planning. */
    static final int WRITTEN_OUT = 5_000;

    public static final ExecutionLimits DEFAULT = new ExecutionLimits(12, 10_000, 2_000, 15, 20, true);

    public ExecutionLimits {
        if (depth < 1 || cost < 1 || tokens < 1 || aliases < 1 || page < 1) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }
}
