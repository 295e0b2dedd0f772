package org.claimgraph.view.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Data about earlier moments that are derived from facts and stored beside them. Beans of this type are called like {@link
 * FormerStatuses}.
 */
public interface FormerFactListener {
    /**
     * A fact during a period of transaction time.
     *
     * @param to null for the present
     * @param fact null while it had no claim
     */
    record FactPeriod(Instant from, Instant to, Fact fact) {}

    /**
     * Forms the data anew.
     *
     * @param questions the keys of the questions whose facts changed at every moment
     * @param facts the periods of each of their present facts, by its key, oldest first
     */
    void formAnew(Set<String> questions, Map<String, List<FactPeriod>> facts);
}
