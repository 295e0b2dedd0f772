package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.view.fact.FormerFactListener;

/**
 * Forms the history of conflicts within facts anew after entities were merged or split, so that reads as of earlier moments use the
 * present identities like facts do. Conflicts between facts keep the history that was recorded.
 */
@ApplicationScoped
class ConflictHistory implements FormerFactListener {
    private final ConflictHistoryStore store;

    ConflictHistory(ConflictHistoryStore store) {
        this.store = store;
    }

    /**
     * A conflict during a period.
     *
     * @param to null for the present
     */
    record FormerConflict(Instant from, Instant to, DetectedConflict conflict) {}

    @Override
    public void formAnew(Set<String> questions, Map<String, List<FactPeriod>> facts) {
        Map<String, List<FormerConflict>> conflicts = new LinkedHashMap<>();
        facts.values()
                .forEach(periods -> periods.stream()
                        .filter(period -> period.fact() != null)
                        .forEach(period -> FactConflictDetector.of(period.fact())
                                .forEach(conflict -> conflicts
                                        .computeIfAbsent(conflict.id(), _ -> new ArrayList<>())
                                        .add(new FormerConflict(period.from(), period.to(), conflict)))));
        store.replace(questions, facts.keySet(), conflicts);
    }
}
