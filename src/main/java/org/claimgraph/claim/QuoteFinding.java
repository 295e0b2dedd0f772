package org.claimgraph.claim;

/**
 * What may be wrong with a quote.
 *
 * @param problem what is wrong, without a full stop
 * @param handling what is done about it where the claim is kept; continues the sentence of the problem
 */
public record QuoteFinding(Cause cause, String problem, String handling) {
    /** Why a quote is doubtful. */
    public enum Cause {
        NOT_FOUND("quote-not-found"),
        AMBIGUOUS("ambiguous-quote"),
        SIMILAR("similar-quote");

        private final String key;

        Cause(String key) {
            this.key = key;
        }

        /** Its name in the report of an import. */
        public String key() {
            return key;
        }
    }

    /** Problem and handling. */
    public String message() {
        return problem + handling;
    }
}
