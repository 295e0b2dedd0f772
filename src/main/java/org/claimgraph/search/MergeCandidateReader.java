package org.claimgraph.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityDistinctions;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.search.EntityMatcher.ScoredEntity;

/** Finds pairs of entities that may be the same, by matching entities with the others, a few per page. */
@ApplicationScoped
class MergeCandidateReader {
    /** How many entities a page goes through. */
    private static final int MOST_EXAMINED = 10;

    /** The moment of the act finds its changes by an index. */
    private static final String OF_ACT =
            "l.at = (select a.at from act a where a.id = ?) and l.act_id = ? and l.kind = any(?)";

    private static final Duration MOST_TIME = Duration.ofSeconds(1);
    private static final int MOST_NAMES = 3;
    private static final int MOST_CANDIDATES = 10;
    private static final List<String> RECORDED =
            List.of(ChangeKind.ENTITY_RECORDED.name(), ChangeKind.ENTITY_CHANGED.name());
    private final EntityMatcher matcher;
    private final EntityScan scan;
    private final EntityReader entities;
    private final EntityDistinctions distinctions;
    private final Database database;
    private final Clock clock;

    MergeCandidateReader(
            EntityMatcher matcher,
            EntityScan scan,
            EntityReader entities,
            EntityDistinctions distinctions,
            Database database,
            Clock clock) {
        this.matcher = matcher;
        this.scan = scan;
        this.entities = entities;
        this.distinctions = distinctions;
        this.database = database;
        this.clock = clock;
    }

    /** Two keys before their entities are read. */
    private record Pair(String entity, ScoredEntity other) {}

    /** Which entities are gone through: one, those that an import recorded, or all if both are null. */
    record Scope(String entity, String run) {}

    /**
     * The next pairs: those of as many entities as the page needs or its time allows. Of all entities, each pair has the smaller key
     * first; of an import, the entity that it recorded.
     */
    MergeCandidatePage page(Scope scope, double threshold, int size, MergeCandidateCursor after) {
        List<String> keys = examined(scope, after);
        List<Pair> pairs = new ArrayList<>();
        Instant end = clock.instant().plus(MOST_TIME);
        int done = 0;
        while (done < Math.min(MOST_EXAMINED, keys.size()) && pairs.size() <= size) {
            List<Pair> more = pairs(scope, keys.get(done++), threshold);
            pairs.addAll(more.subList(shown(more, after), more.size()));
            if (!clock.instant().isBefore(end)) {
                break;
            }
        }
        if (pairs.size() > size) {
            List<Pair> page = pairs.subList(0, size);
            MergeCandidateCursor last = page.isEmpty()
                    ? after
                    : new MergeCandidateCursor(
                            page.getLast().entity, page.getLast().other.key());
            return new MergeCandidatePage(
                    read(page), true, last.equals(MergeCandidateCursor.START) ? null : last.text());
        }
        boolean hasMore = keys.size() > done;
        String cursor = hasMore ? new MergeCandidateCursor(keys.get(done - 1), "").text() : null;
        return new MergeCandidatePage(read(pairs), hasMore, cursor);
    }

    /** How many pairs the page before has shown of the entity that it ended at. */
    private static int shown(List<Pair> pairs, MergeCandidateCursor after) {
        int shown = 0;
        for (int at = 0; at < pairs.size() && pairs.get(at).entity.equals(after.entity()); at++) {
            if (pairs.get(at).other.key().equals(after.other())) {
                shown = at + 1;
            }
        }
        return shown;
    }

    /** The keys from the place on, one more than a page goes through. */
    private List<String> examined(Scope scope, MergeCandidateCursor after) {
        String comparison = after.other().isEmpty() ? ">" : ">=";
        Sql sql = Sql.of(
                "select e.id from entity e where e.merged_into is null and e.id " + comparison + " ?", after.entity());
        if (scope.entity != null) {
            sql.add("and e.id = ?", scope.entity);
        }
        if (scope.run != null) {
            sql.add(
                    "and e.id in (select l.node_id from ledger_change l where " + OF_ACT + ")",
                    scope.run,
                    scope.run,
                    RECORDED);
        }
        return database.list(sql.add("order by e.id limit " + (MOST_EXAMINED + 1)), Row::text);
    }

    private List<Pair> pairs(Scope scope, String key, double threshold) {
        RecordedEntity entity = scan.withKeys(List.of(key)).getFirst();
        EntityExample example = example(entity, matcher.years(List.of(key)).getOrDefault(key, List.of()));
        List<ScoredEntity> scored =
                matcher.match(List.of(example), threshold, MOST_CANDIDATES).getFirst();
        Set<String> others = scored.stream().map(ScoredEntity::key).collect(Collectors.toSet());
        Set<String> alsoExamined =
                scope.entity != null ? Set.of() : scope.run == null ? others : recordedBy(scope.run, others);
        List<String> decided = distinctions.of(List.of(key)).getOrDefault(key, List.of());
        return scored.stream()
                .filter(other -> !other.key().equals(key) && !decided.contains(other.key()))
                .filter(other -> !alsoExamined.contains(other.key()) || key.compareTo(other.key()) < 0)
                .map(other -> new Pair(key, other))
                .toList();
    }

    private Set<String> recordedBy(String run, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(
                        Sql.of(
                                "select distinct l.node_id from ledger_change l where " + OF_ACT
                                        + " and l.node_id = any(keys(?))",
                                run,
                                run,
                                RECORDED,
                                keys),
                        Row::text));
    }

    /** The entity as an example: a name in each script, by which those in all scripts are found. */
    private static EntityExample example(RecordedEntity entity, List<String> years) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Name.Form name : entity.names()) {
            if (names.size() < MOST_NAMES) {
                names.putIfAbsent(name.script(), name.value());
            }
        }
        String jurisdiction = entity.draft().jurisdiction();
        return new EntityExample(
                List.copyOf(names.values()),
                entity.draft().kind(),
                jurisdiction == null ? null : List.of(jurisdiction.substring(0, 2)),
                years,
                entity.identifiers().stream()
                        .map(MergeCandidateReader::identifier)
                        .toList());
    }

    private static ExampleIdentifier identifier(Identifier.Code code) {
        return new ExampleIdentifier(code.scheme(), code.value());
    }

    /** Without the pairs of entities that were merged since the index was written: they are read as what they were merged into. */
    private List<MergeCandidate> read(List<Pair> pairs) {
        Set<String> keys = new HashSet<>();
        pairs.forEach(pair -> {
            keys.add(pair.entity);
            keys.add(pair.other.key());
        });
        Map<String, Entity> read = keys.isEmpty() ? Map.of() : entities.withKeys(keys);
        return pairs.stream()
                .filter(pair -> isCurrent(pair.entity, read) && isCurrent(pair.other.key(), read))
                .map(pair -> new MergeCandidate(read.get(pair.entity), read.get(pair.other.key()), pair.other.score()))
                .toList();
    }

    private static boolean isCurrent(String key, Map<String, Entity> read) {
        return read.containsKey(key) && read.get(key).key().equals(key);
    }
}
