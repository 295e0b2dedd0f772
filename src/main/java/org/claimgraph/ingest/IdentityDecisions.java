package org.claimgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.RecordedEntity;

/** Collects which entities a file says are the same, or not the same, and decides so where no curator decided otherwise. */
final class IdentityDecisions {
    private final ImportStores stores;
    private final Reporter reporter;
    private final List<Decision> merges = new ArrayList<>();
    private final List<Decision> distinctions = new ArrayList<>();

    private record Decision(FilePlace place, String one, String other) {}

    /** Takes what the file says against what stays. */
    @FunctionalInterface
    interface Reporter {
        void report(FilePlace place, String kind, String message);
    }

    IdentityDecisions(ImportStores stores, Reporter reporter) {
        this.stores = stores;
        this.reporter = reporter;
    }

    void merge(FilePlace place, String from, String into) {
        merges.add(new Decision(place, from, into));
    }

    void distinguish(FilePlace place, String one, String other) {
        distinctions.add(new Decision(place, one, other));
    }

    /** Decides what was collected, after all entities were recorded; returns how many decisions are new. */
    int decide(Instant now) {
        int decided = 0;
        Map<String, RecordedEntity> known = known(distinctions);
        Map<String, List<String>> distinguished = stores.entities().distinguished(known.keySet());
        for (Decision pair : distinctions) {
            decided += isDistinguished(distinguished, pair) || !distinguish(pair, known, now) ? 0 : 1;
        }
        Set<String> split = stores.merging()
                .splitByCurators(merges.stream().map(Decision::one).toList());
        for (Decision merge : merges) {
            decided += merge(merge, known(List.of(merge)), split, now) ? 1 : 0;
        }
        return decided;
    }

    private Map<String, RecordedEntity> known(List<Decision> pairs) {
        Set<String> keys = new HashSet<>();
        pairs.forEach(pair -> keys.addAll(List.of(pair.one(), pair.other())));
        Map<String, RecordedEntity> known = new HashMap<>();
        if (!keys.isEmpty()) {
            stores.entities().withKeys(keys).forEach(entity -> known.put(entity.key(), entity));
        }
        return known;
    }

    private static boolean isDistinguished(Map<String, List<String>> distinguished, Decision pair) {
        return distinguished.getOrDefault(pair.one(), List.of()).contains(pair.other())
                || distinguished.getOrDefault(pair.other(), List.of()).contains(pair.one());
    }

    private boolean distinguish(Decision pair, Map<String, RecordedEntity> known, Instant now) {
        RecordedEntity one = known.get(pair.one());
        RecordedEntity other = known.get(pair.other());
        if (one == null
                || other == null
                || pair.one().equals(pair.other())
                || root(one).equals(root(other))) {
            reporter.report(
                    pair.place(),
                    "not-distinguished",
                    "The file says that \"%s\" and \"%s\" are not the same, but they are merged or not both recorded: it is left out."
                            .formatted(pair.one(), pair.other()));
            return false;
        }
        stores.merging().distinguish(pair.one(), pair.other(), now);
        return true;
    }

    private static String root(RecordedEntity entity) {
        return entity.mergedInto() == null ? entity.key() : entity.mergedInto();
    }

    private boolean merge(Decision merge, Map<String, RecordedEntity> known, Set<String> split, Instant now) {
        RecordedEntity from = known.get(merge.one());
        RecordedEntity into = known.get(merge.other());
        if (from == null
                || into == null
                || from.mergedInto() != null && from.mergedInto().equals(root(into))) {
            return false;
        }
        String problem = from.mergedInto() != null
                ? "it is merged into \"%s\"".formatted(from.mergedInto())
                : split.contains(from.key()) ? "a curator split it" : problem(from.key(), root(into), now);
        if (problem != null) {
            reporter.report(
                    merge.place(),
                    "not-merged",
                    "The file merges \"%s\" into \"%s\", but %s: that stays."
                            .formatted(merge.one(), merge.other(), problem));
        }
        return problem == null;
    }

    /** Merges the entities; returns why they cannot be merged, null if they are. */
    private String problem(String from, String into, Instant now) {
        try {
            stores.merging().merge(from, into, now);
        } catch (ApiException conflict) {
            return conflict.getMessage().replaceFirst("\\.$", "");
        }
        stores.documentRecorder().movePublisher(from, into);
        stores.ledger().merge(from, into, now);
        return null;
    }
}
