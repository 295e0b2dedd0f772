package org.claimgraph.search.reconcile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.search.EntityExample;
import org.claimgraph.search.EntityMatcher;
import org.claimgraph.search.EntityMatcher.ScoredEntity;
import org.claimgraph.search.ExampleIdentifier;
import org.claimgraph.search.match.MatchFeature;
import org.claimgraph.search.match.MatchScorer;

/** Answers batches of reconciliation queries by matching their names and properties. */
@ApplicationScoped
class ReconcileQueries {
    private static final int MAX_QUERIES = 100;
    private static final int MAX_CANDIDATES = 20;
    private static final int DEFAULT_CANDIDATES = 5;
    private static final double LEAST = 0.4;
    private static final double PERCENT = 100;
    private final EntityMatcher matcher;

    ReconcileQueries(EntityMatcher matcher) {
        this.matcher = matcher;
    }

    /** A query: the example, and how many candidates it wants. */
    private record Query(EntityExample example, int limit) {}

    /** The results of each query under its key. */
    JsonObject answer(JsonObject queries) {
        if (queries.size() > MAX_QUERIES) {
            throw ApiException.badInput(
                    "queries has %d queries; at most %d are allowed.".formatted(queries.size(), MAX_QUERIES));
        }
        List<String> keys = List.copyOf(queries.fieldNames());
        List<Query> parsed =
                keys.stream().map(key -> query(key, queries.getValue(key))).toList();
        List<List<ScoredEntity>> scored =
                matcher.match(parsed.stream().map(Query::example).toList(), LEAST, MAX_CANDIDATES);
        JsonObject answer = new JsonObject();
        for (int at = 0; at < keys.size(); at++) {
            JsonArray result = new JsonArray();
            scored.get(at).stream().limit(parsed.get(at).limit).forEach(candidate -> result.add(json(candidate)));
            answer.put(keys.get(at), new JsonObject().put("result", result));
        }
        return answer;
    }

    private static JsonObject json(ScoredEntity candidate) {
        JsonArray features = new JsonArray();
        for (MatchFeature feature : candidate.score().features()) {
            features.add(new JsonObject().put("id", feature.name()).put("value", feature.effect()));
        }
        return ReconcileEntities.json(candidate.entity())
                .put("score", candidate.score().value() * PERCENT)
                .put("match", candidate.score().value() >= MatchScorer.THRESHOLD)
                .put("features", features);
    }

    private static Query query(String key, Object value) {
        JsonObject query = ReconcileJson.object(key, value);
        List<String> countries = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        List<ExampleIdentifier> identifiers = new ArrayList<>();
        for (Object each : ReconcileJson.list(key + ".properties", query.getValue("properties"))) {
            JsonObject property = ReconcileJson.object(key + ".properties", each);
            String id = ReconcileJson.text(key + ".properties.pid", property.getValue("pid"));
            List<String> values = ReconcileJson.texts(key + ".properties.v", property.getValue("v"));
            switch (ReconcileProperty.of(id)) {
                case COUNTRY -> countries.addAll(values);
                case DATE -> dates.addAll(values);
                case LEI, WIKIDATA, ISIN, TICKER, REGISTRATION ->
                    values.forEach(code -> identifiers.add(new ExampleIdentifier(id, code)));
                case null, default -> {
                    // Clients send every column that the user marked; one that is not compared tells nothing.
                }
            }
        }
        EntityExample example = new EntityExample(
                List.of(ReconcileJson.text(key + ".query", query.getValue("query"))),
                kind(key, query.getValue("type")),
                countries,
                dates,
                identifiers);
        example.check();
        return new Query(example, limit(key, query.getValue("limit")));
    }

    /** The kind; null if none or several are given. */
    private static EntityKind kind(String key, Object type) {
        if (type == null) {
            return null;
        }
        List<EntityKind> kinds = ReconcileJson.texts(key + ".type", type).stream()
                .map(ReconcileTypes::of)
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }

    private static int limit(String key, Object limit) {
        if (limit == null) {
            return DEFAULT_CANDIDATES;
        }
        if (limit instanceof Integer most && most > 0) {
            return Math.min(most, MAX_CANDIDATES);
        }
        throw ApiException.badInput("%s.limit is %s: give a positive integer.".formatted(key, limit));
    }
}
