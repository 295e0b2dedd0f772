package org.claimgraph.view.fact;

import java.util.Set;

/**
 * Forms anew which status facts had at earlier moments. Called on the thread and in the transaction of a change under which claims
 * belong to other facts at every moment, after the facts were stored; an exception rolls the change back.
 */
public interface FormerStatuses {
    /** @param questions the keys of the questions of the facts, at least one */
    void formAnew(Set<String> questions);
}
