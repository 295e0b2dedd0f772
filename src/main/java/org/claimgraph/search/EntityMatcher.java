package org.claimgraph.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.Deadline;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.search.index.SearchIndex;
import org.claimgraph.search.match.MatchScore;
import org.claimgraph.search.match.MatchScorer;
import org.claimgraph.search.match.MatchSubject;

/** Matches examples with entities: looks up candidates in the search index, and compares all that is known of them. */
@ApplicationScoped
public class EntityMatcher {
    /** How many entities are compared for each name of an example. */
    private static final int COMPARED = 20;

    private static final List<String> YEARS = List.of("birthDate", "founded");
    private final SearchIndex index;
    private final EntityScan scan;
    private final Database database;

    EntityMatcher(SearchIndex index, EntityScan scan, Database database) {
        this.index = index;
        this.scan = scan;
        this.database = database;
    }

    /** An entity that an example may mean. */
    public record ScoredEntity(RecordedEntity entity, MatchScore score) {
        public String key() {
            return entity.key();
        }
    }

    /**
     * The candidates of each example with at least this score, the best first.
     *
     * @param most how many candidates per example
     */
    public List<List<ScoredEntity>> match(List<EntityExample> examples, double threshold, int most) {
        List<Set<String>> candidates = examples.stream().map(this::candidates).toList();
        Set<String> keys = new HashSet<>();
        candidates.forEach(keys::addAll);
        Map<String, RecordedEntity> recorded = new HashMap<>();
        if (!keys.isEmpty()) {
            scan.withKeys(keys).forEach(entity -> recorded.put(entity.key(), entity));
        }
        Map<String, List<String>> years = years(keys);
        List<List<ScoredEntity>> scored = new ArrayList<>();
        for (int at = 0; at < examples.size(); at++) {
            EntityExample example = examples.get(at);
            scored.add(candidates.get(at).stream()
                    .map(recorded::get)
                    .filter(entity -> entity != null && isOfKind(entity, example))
                    .map(entity -> new ScoredEntity(entity, score(example, entity, years)))
                    .filter(each -> each.score.value() >= threshold)
                    .sorted(Comparator.comparingDouble((ScoredEntity each) -> -each.score.value())
                            .thenComparing(ScoredEntity::key))
                    .limit(most)
                    .toList());
        }
        return scored;
    }

    private static boolean isOfKind(RecordedEntity entity, EntityExample example) {
        return example.kind() == null || example.kind() == entity.draft().kind();
    }

    private Set<String> candidates(EntityExample example) {
        Set<String> keys = new LinkedHashSet<>(index.identified(example.identifierValues()));
        keys.addAll(index.candidates(example.names(), example.kind(), COMPARED));
        return keys;
    }

    private static MatchScore score(EntityExample example, RecordedEntity entity, Map<String, List<String>> years) {
        Deadline.checkCurrent();
        String jurisdiction = entity.draft().jurisdiction();
        MatchSubject candidate = new MatchSubject(
                entity.draft().kind(),
                MatchSubject.forms(
                        entity.draft().kind(),
                        entity.names().stream().map(Name.Form::value).toList()),
                new HashSet<>(years.getOrDefault(entity.key(), List.of())),
                jurisdiction == null
                        ? Set.of()
                        : Set.of(jurisdiction.substring(0, 2).toLowerCase(Locale.ROOT)),
                entity.identifiers());
        return MatchScorer.score(example.subject(entity.draft().kind()), candidate);
    }

    /** The years of birth or founding of each entity, by the claims that are not retracted. */
    Map<String, List<String>> years(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database.listsByKey(
                        Sql.of(
                                "select c.subject_id, cast(extract(year from coalesce(c.value_from, c.valid_time_from)) as varchar(10))"
                                        + " from claim c where c.subject_id = any(keys(?)) and c.predicate = any(?)"
                                        + " and coalesce(c.value_from, c.valid_time_from) is not null and c.retracted_at is null"
                                        + " and visible(c.predicate)",
                                keys,
                                YEARS),
                        Row::text);
    }
}
