package org.claimgraph.claim;

/** Keeps something of the content of claims, which must go with it. */
public interface RedactionListener {
    /**
     * Removes what is kept of the content of a claim, of its past, too. Called on the thread and in the transaction of the redaction,
     * after the claim and the projections were updated; an exception rolls the redaction back.
     *
     * @param claim the key of the claim
     */
    void redacted(String claim);
}
