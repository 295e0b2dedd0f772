package org.claimgraph.view.history;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.FactStore;
import org.claimgraph.claim.FactStore.FormerStatus;
import org.claimgraph.claim.StoredFact.FactStatus;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.FormerFactListener;
import org.claimgraph.view.fact.FormerFactListener.FactPeriod;
import org.claimgraph.view.fact.FormerStatuses;

/** Stores the statuses of the versions of facts, so that lists by state at an earlier moment agree with the history. */
@ApplicationScoped
class FormerStatusWriter implements FormerStatuses {
    /** How many versions of a fact are told apart; at moments before them it has the status of the first. */
    private static final int VERSIONS = 100;

    private final FactStore store;
    private final FactReader facts;
    private final FactHistoryReader histories;
    private final List<FormerFactListener> listeners;

    FormerStatusWriter(
            FactStore store, FactReader facts, FactHistoryReader histories, @All List<FormerFactListener> listeners) {
        this.store = store;
        this.facts = facts;
        this.histories = histories;
        this.listeners = listeners;
    }

    @Override
    public void formAnew(Set<String> questions) {
        Map<String, Fact> present = facts.withKeys(store.keysOf(questions));
        Map<String, List<FactVersion>> versions = histories.of(present.values(), VERSIONS);
        Map<String, List<FormerStatus>> former = new HashMap<>();
        Map<String, List<FactPeriod>> periods = new HashMap<>();
        versions.forEach((fact, all) -> {
            former.put(fact, statuses(all));
            periods.put(fact, all.stream().map(FormerStatusWriter::period).toList());
        });
        store.replaceFormer(former);
        listeners.forEach(listener -> listener.formAnew(questions, periods));
    }

    private static FactPeriod period(FactVersion version) {
        return new FactPeriod(version.getFrom(), version.getTo(), version.fact());
    }

    private static List<FormerStatus> statuses(List<FactVersion> versions) {
        List<FormerStatus> statuses = new ArrayList<>();
        for (FactVersion version : versions.subList(0, Math.max(0, versions.size() - 1))) {
            statuses.add(new FormerStatus(version.getTo(), status(version.fact())));
        }
        return statuses;
    }

    private static FactStatus status(Fact fact) {
        return fact == null
                ? FactStatus.EMPTY
                : new FactStatus(fact.getState().name(), fact.getIndependentSources(), fact.getUnidentifiedSources());
    }
}
