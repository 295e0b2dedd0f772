package org.claimgraph.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final int MOST_NAMES = 3;
    private static final int MOST_CANDIDATES = 10;
    private static final List<String> RECORDED =
            List.of(ChangeKind.ENTITY_RECORDED.name(), ChangeKind.ENTITY_CHANGED.name());
    private final EntityMatcher matcher;
    private final EntityScan scan;
    private final EntityReader entities;
    private final EntityDistinctions distinctions;
    private final Database database;

    MergeCandidateReader(
            EntityMatcher matcher,
            EntityScan scan,
            EntityReader entities,
            EntityDistinctions distinctions,
            Database database) {
        this.matcher = matcher;
        this.scan = scan;
        this.entities = entities;
        this.distinctions = distinctions;
        this.database = database;
    }

    /** Two keys before their entities are read. */
    private record Pair(String entity, ScoredEntity other) {}

    /**
     * The next pairs. Each pair has the entity with the smaller key first or, of an import, the one that it recorded.
     *
     * @param run the import whose entities are gone through; null for all entities
     */
    MergeCandidatePage page(String run, double threshold, int size, MergeCandidateCursor after) {
        List<String> keys = examined(run, after);
        List<String> these = keys.subList(0, Math.min(MOST_EXAMINED, keys.size()));
        List<Pair> pairs = these.isEmpty() ? List.of() : pairs(run, these, threshold);
        List<Pair> rest = pairs.subList(shown(pairs, after), pairs.size());
        List<Pair> page = rest.subList(0, Math.min(size, rest.size()));
        boolean isCut = page.size() < rest.size();
        boolean hasMore = isCut || keys.size() > MOST_EXAMINED;
        MergeCandidateCursor end = null;
        if (isCut && page.isEmpty()) {
            end = after.equals(MergeCandidateCursor.START) ? null : after;
        } else if (isCut) {
            end = new MergeCandidateCursor(page.getLast().entity, page.getLast().other.key());
        } else if (hasMore) {
            end = new MergeCandidateCursor(these.getLast(), "");
        }
        return new MergeCandidatePage(read(page), hasMore, end == null ? null : end.text());
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
    private List<String> examined(String run, MergeCandidateCursor after) {
        String comparison = after.other().isEmpty() ? ">" : ">=";
        Sql sql = Sql.of("select e.id from entity e where e.merged_into is null and e.id " + comparison + " ?", after.entity());
        if (run != null) {
            sql.add(
                    "and e.id in (select l.node_id from ledger_change l where " + OF_ACT + ")", run, run, RECORDED);
        }
        return database.list(sql.add("order by e.id limit " + (MOST_EXAMINED + 1)), Row::text);
    }

    private List<Pair> pairs(String run, List<String> keys, double threshold) {
        Map<String, List<String>> years = matcher.years(keys);
        List<RecordedEntity> recorded = scan.withKeys(keys);
        List<EntityExample> examples = recorded.stream()
                .map(entity -> example(entity, years.getOrDefault(entity.key(), List.of())))
                .toList();
        List<List<ScoredEntity>> scored = matcher.match(examples, threshold, MOST_CANDIDATES);
        Set<String> others = new HashSet<>();
        scored.forEach(each -> each.forEach(candidate -> others.add(candidate.key())));
        Set<String> alsoExamined = run == null ? others : recordedBy(run, others);
        Map<String, List<String>> distinct = distinctions.of(keys);
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < recorded.size(); at++) {
            String key = recorded.get(at).key();
            List<String> decided = distinct.getOrDefault(key, List.of());
            for (ScoredEntity candidate : scored.get(at)) {
                boolean isOfOther = alsoExamined.contains(candidate.key()) && candidate.key().compareTo(key) < 0;
                if (!candidate.key().equals(key) && !isOfOther && !decided.contains(candidate.key())) {
                    pairs.add(new Pair(key, candidate));
                }
            }
        }
        return pairs;
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
                entity.identifiers().stream().map(MergeCandidateReader::identifier).toList());
    }

    private static ExampleIdentifier identifier(Identifier.Code code) {
        return new ExampleIdentifier(code.scheme(), code.value());
    }

    private List<MergeCandidate> read(List<Pair> pairs) {
        Set<String> keys = new HashSet<>();
        pairs.forEach(pair -> {
            keys.add(pair.entity);
            keys.add(pair.other.key());
        });
        Map<String, Entity> read = keys.isEmpty() ? Map.of() : entities.withKeys(keys);
        return pairs.stream()
                .filter(pair -> read.containsKey(pair.entity) && read.containsKey(pair.other.key()))
                .map(pair -> new MergeCandidate(read.get(pair.entity), read.get(pair.other.key()), pair.other.score()))
                .toList();
    }
}
