package org.claimgraph.bench.handwritten;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the benchmark's queries and no others, each by its own SQL. */
final class HandwrittenQueries {
    private static final String FOUND =
            " from entity asked join entity e on e.id = coalesce(asked.merged_into, asked.id) where asked.id = ?";
    private static final String ENTITY = "select e.id, e.kind, e.name" + FOUND;
    private static final String ENTITY_AND_NAMES =
            "select e.id, e.kind, e.name, n.form, n.language, n.script, n.kind from entity asked join entity e on e.id ="
                    + " coalesce(asked.merged_into, asked.id) left join entity_name n on n.entity_id = e.id"
                    + " where asked.id = ? order by n.position";
    private static final String IDENTIFIERS =
            "select scheme, code from entity_identifier where entity_id = ? order by scheme, code";
    private static final String PARTIES = "select r.relation_id, e.id, e.kind, e.name from relation_end r"
            + " join entity asked on asked.id = r.other_id"
            + " join entity e on e.id = coalesce(asked.merged_into, asked.id)"
            + " where r.entity_id = ? and r.direction = 'IN' and r.predicate = 'partyTo' and exists (select 1 from fact f"
            + " where f.id = r.fact_id and f.state not in ('SUPERSEDED', 'NONE'))"
            + " order by r.sequence, r.relation_id limit 10";
    private static final String CLAIMS = "select c.id, c.summary, c.printed, c.modality, c.polarity, d.id, d.title,"
            + " d.language, d.url, p.id, p.name from claim c join document d on d.id = c.document_id"
            + " left join entity p on p.id = d.publisher_id where c.subject_id = %s and c.retracted_at is null"
            + " order by c.subject_id, c.sequence limit 5";
    /** In a sub-select PostgreSQL does not count the keys, so it plans the statement once. */
    private static final String KEYS = "(select ?::varchar[])::varchar[]";

    private static final String LET_THROUGH = " and published_on <= ? and published_on > date '0001-01-01'"
            + " and retracted_at is null order by published_on desc, sequence desc limit 51";
    private static final String BEYOND = "(published_on, sequence) < (?, ?)";

    /** Keeps embedded H2 from using the index of predicates, with which it would sort all matching claims. */
    private static final String PAGE = "select c.id, c.summary, c.printed, c.modality, c.rank, s.id, s.name, d.id,"
            + " d.title, d.language, c.published_on, c.sequence from (select * from claim where " + BEYOND
            + " and (predicate = any(?)) is true" + LET_THROUGH + ") c join entity s on s.id = c.subject_id"
            + " join document d on d.id = c.document_id order by c.published_on desc, c.sequence desc";
    /** PostgreSQL looks up entities and documents more cheaply once each; five times the page size nearly always suffices. */
    private static final String NEXT_ROWS = "select id, summary, printed, modality, rank, subject_id, document_id,"
            + " published_on, sequence from (select * from claim where " + BEYOND
            + " order by published_on desc, sequence desc limit 255) c where predicate = any(?)" + LET_THROUGH;
    private static final String ENTITIES = "select id, name from entity where id = any(" + KEYS + ")";
    private static final String DOCUMENTS = "select id, title, language from document where id = any(" + KEYS + ")";
    /** A fact with a symmetric predicate is about both ends. */
    private static final String FACTS = "select c.fact_id, c.predicate, f.identified_sources, c.id, c.modality, c.summary,"
            + " c.printed from (select * from claim where subject_id = ? union all select * from claim where object_id = ?"
            + " and predicate = 'partner' and subject_id <> object_id) c join fact f on f.id = c.fact_id"
            + " where c.retracted_at is null and f.state not in ('SUPERSEDED', 'NONE') order by c.sequence";

    private final boolean embedded;

    HandwrittenQueries(boolean embedded) {
        this.embedded = embedded;
    }

    byte[] answer(Connection connection, JsonObject request) throws SQLException {
        JsonObject variables = request.getJsonObject("variables");
        JsonText out = new JsonText().raw("{\"data\":{");
        switch (request.getString("operationName")) {
            case "byId" -> byId(connection, key(variables), out);
            case "nested" -> nested(connection, key(variables), out);
            case "page" -> page(connection, variables, out);
            case "facts" -> facts(connection, key(variables), out);
            case String other -> throw new IllegalArgumentException("no answer to " + other);
        }
        return out.raw("}}").utf8();
    }

    private static String key(JsonObject variables) {
        return variables.getString("id").substring("entity/".length());
    }

    private static PreparedStatement prepare(Connection connection, String sql, String key) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, key);
        return statement;
    }

    private void byId(Connection connection, String key, JsonText out) throws SQLException {
        String id;
        try (PreparedStatement statement = prepare(connection, ENTITY_AND_NAMES, key);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            id = rows.getString(1);
            out.raw("\"entity\":{\"id\":").id("entity/", id);
            out.raw(",\"kind\":").string(rows.getString(2));
            out.raw(",\"name\":").string(rows.getString(3)).raw(",\"names\":[");
            String before = "{\"value\":";
            do {
                out.raw(before).string(rows.getString(4));
                out.raw(",\"language\":").string(rows.getString(5));
                out.raw(",\"script\":").string(rows.getString(6));
                out.raw(",\"kind\":").string(rows.getString(7)).raw("}");
                before = ",{\"value\":";
            } while (rows.next());
        }
        out.raw("],\"identifiers\":[");
        try (PreparedStatement statement = prepare(connection, IDENTIFIERS, id);
                ResultSet rows = statement.executeQuery()) {
            String before = "{\"scheme\":";
            while (rows.next()) {
                out.raw(before).string(rows.getString(1));
                out.raw(",\"value\":").string(rows.getString(2)).raw("}");
                before = ",{\"scheme\":";
            }
        }
        out.raw("]}");
    }

    private void head(Connection connection, String key, JsonText out) throws SQLException {
        try (PreparedStatement statement = prepare(connection, ENTITY, key);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            out.raw("\"entity\":{\"id\":").id("entity/", rows.getString(1));
            out.raw(",\"name\":").string(rows.getString(3));
        }
    }

    private record Party(String relation, String id, String kind, String name) {}

    private void nested(Connection connection, String key, JsonText out) throws SQLException {
        head(connection, key, out);
        List<Party> parties = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, PARTIES, key);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parties.add(new Party(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        Map<String, String> claims = claims(connection, parties);
        out.raw(",\"parties\":{\"nodes\":[");
        String before = "{\"id\":";
        for (Party party : parties) {
            out.raw(before).id("relation/", party.relation);
            out.raw(",\"from\":{\"id\":").id("entity/", party.id);
            out.raw(",\"name\":").string(party.name);
            if (party.kind.equals("COMPANY")) {
                out.raw(",\"claims\":{\"nodes\":[").raw(claims.getOrDefault(party.id, "")).raw("]}");
            }
            out.raw("}}");
            before = ",{\"id\":";
        }
        out.raw("]}}");
    }

    /** The claims of each company as JSON. */
    private Map<String, String> claims(Connection connection, List<Party> parties) throws SQLException {
        Set<String> companies = new HashSet<>();
        parties.stream().filter(party -> party.kind.equals("COMPANY")).forEach(party -> companies.add(party.id));
        Map<String, StringBuilder> found = new HashMap<>();
        if (embedded) {
            try (PreparedStatement statement = connection.prepareStatement(CLAIMS.formatted("?"))) {
                for (String company : companies) {
                    statement.setString(1, company);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            claim(rows, 0, found.computeIfAbsent(company, _ -> new StringBuilder()));
                        }
                    }
                }
            }
        } else {
            String lateral = "select parent.id, child.* from unnest(" + KEYS + ") as parent(id) cross join lateral ("
                    + CLAIMS.formatted("parent.id") + ") child(a, b, c, d, e, f, g, h, i, j, k)";
            try (PreparedStatement statement = connection.prepareStatement(lateral)) {
                statement.setArray(1, connection.createArrayOf("varchar", companies.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        claim(rows, 1, found.computeIfAbsent(rows.getString(1), _ -> new StringBuilder()));
                    }
                }
            }
        }
        Map<String, String> texts = new HashMap<>();
        found.forEach((company, text) -> texts.put(company, text.toString()));
        return texts;
    }

    private static void claim(ResultSet rows, int at, StringBuilder into) throws SQLException {
        JsonText out = new JsonText(into);
        out.raw(into.isEmpty() ? "{\"id\":" : ",{\"id\":").id("claim/", rows.getString(at + 1));
        out.raw(",\"summary\":").string(rows.getString(at + 2));
        out.raw(",\"originalValue\":").string(rows.getString(at + 3));
        out.raw(",\"modality\":").string(rows.getString(at + 4));
        out.raw(",\"polarity\":").string(rows.getString(at + 5));
        out.raw(",\"document\":{\"id\":").id("document/", rows.getString(at + 6));
        out.raw(",\"title\":").string(rows.getString(at + 7));
        out.raw(",\"language\":").string(rows.getString(at + 8));
        out.raw(",\"url\":").string(rows.getString(at + 9)).raw(",\"publisher\":");
        String publisher = rows.getString(at + 10);
        if (publisher == null) {
            out.raw("null}}");
        } else {
            out.raw("{\"id\":").id("entity/", publisher);
            out.raw(",\"name\":").string(rows.getString(at + 11)).raw("}}}");
        }
    }

    /** A claim of a page with its subject and document. */
    private record Listed(
            String id,
            String summary,
            String printed,
            String modality,
            String rank,
            String[] subject,
            String[] document,
            String day,
            String sequence) {}

    private void page(Connection connection, JsonObject variables, JsonText out) throws SQLException {
        List<Listed> claims = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(embedded ? PAGE : NEXT_ROWS)) {
            String[] place = new String(
                            Base64.getUrlDecoder().decode(variables.getString("after")), StandardCharsets.UTF_8)
                    .split("\u001f");
            statement.setObject(1, LocalDate.parse(place[1]));
            statement.setLong(2, Long.parseLong(place[2]));
            Array predicates = connection.createArrayOf(
                    "varchar", variables.getJsonArray("predicates").getList().toArray());
            statement.setArray(3, predicates);
            statement.setObject(4, LocalDate.parse(variables.getString("to")));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claims.add(embedded ? joined(rows) : alone(rows));
                }
            }
        }
        if (!embedded) {
            claims = completed(connection, claims);
        }
        page(claims, out);
    }

    private static Listed joined(ResultSet row) throws SQLException {
        return new Listed(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new String[] {row.getString(6), row.getString(7)},
                new String[] {row.getString(8), row.getString(9), row.getString(10)},
                row.getString(11),
                row.getString(12));
    }

    private static Listed alone(ResultSet row) throws SQLException {
        return new Listed(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new String[] {row.getString(6)},
                new String[] {row.getString(7)},
                row.getString(8),
                row.getString(9));
    }

    private static List<Listed> completed(Connection connection, List<Listed> claims) throws SQLException {
        Map<String, String[]> entities = new HashMap<>();
        Map<String, String[]> documents = new HashMap<>();
        for (Listed claim : claims) {
            entities.put(claim.subject[0], null);
            documents.put(claim.document[0], null);
        }
        lookUp(connection, ENTITIES, 2, entities);
        lookUp(connection, DOCUMENTS, 3, documents);
        List<Listed> completed = new ArrayList<>(claims.size());
        for (Listed claim : claims) {
            completed.add(new Listed(
                    claim.id,
                    claim.summary,
                    claim.printed,
                    claim.modality,
                    claim.rank,
                    entities.get(claim.subject[0]),
                    documents.get(claim.document[0]),
                    claim.day,
                    claim.sequence));
        }
        return completed;
    }

    private static void lookUp(Connection connection, String sql, int columns, Map<String, String[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", rows.keySet().toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String[] row = new String[columns];
                    for (int at = 0; at < columns; at++) {
                        row[at] = found.getString(at + 1);
                    }
                    rows.put(row[0], row);
                }
            }
        }
    }

    private static void page(List<Listed> claims, JsonText out) {
        out.raw("\"claims\":{\"nodes\":[");
        String before = "{\"id\":";
        List<Listed> shown = claims.subList(0, Math.min(50, claims.size()));
        for (Listed claim : shown) {
            out.raw(before).id("claim/", claim.id);
            out.raw(",\"summary\":").string(claim.summary);
            out.raw(",\"originalValue\":").string(claim.printed);
            out.raw(",\"modality\":").string(claim.modality);
            out.raw(",\"rank\":").string(claim.rank);
            out.raw(",\"subject\":{\"id\":").id("entity/", claim.subject[0]);
            out.raw(",\"name\":").string(claim.subject[1]);
            out.raw("},\"document\":{\"id\":").id("document/", claim.document[0]);
            out.raw(",\"title\":").string(claim.document[1]);
            out.raw(",\"language\":").string(claim.document[2]).raw("}}");
            before = ",{\"id\":";
        }
        out.raw("],\"pageInfo\":{\"hasNextPage\":").raw(String.valueOf(claims.size() > 50));
        out.raw(",\"endCursor\":").string(cursor(shown.getLast())).raw("}}");
    }

    private static String cursor(Listed claim) {
        String place = "claims by publication-\u001f" + claim.day + "\u001f" + claim.sequence;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Fact {
        private final String predicate;
        private final int sources;
        private final StringBuilder claims = new StringBuilder();

        private Fact(String predicate, int sources) {
            this.predicate = predicate;
            this.sources = sources;
        }
    }

    private static void addClaim(ResultSet row, Map<String, Fact> facts) throws SQLException {
        String predicate = row.getString(2);
        int sources = row.getInt(3);
        Fact fact = facts.computeIfAbsent(row.getString(1), _ -> new Fact(predicate, sources));
        JsonText claim = new JsonText(fact.claims);
        claim.raw(fact.claims.isEmpty() ? "{\"id\":" : ",{\"id\":").id("claim/", row.getString(4));
        claim.raw(",\"modality\":").string(row.getString(5));
        claim.raw(",\"summary\":").string(row.getString(6));
        claim.raw(",\"originalValue\":").string(row.getString(7)).raw("}");
    }

    private void facts(Connection connection, String key, JsonText out) throws SQLException {
        head(connection, key, out);
        Map<String, Fact> facts = new LinkedHashMap<>();
        try (PreparedStatement statement = prepare(connection, FACTS, key)) {
            statement.setString(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    addClaim(rows, facts);
                }
            }
        }
        out.raw(",\"facts\":[");
        String before = "{\"id\":";
        for (Map.Entry<String, Fact> entry : facts.entrySet()) {
            Fact fact = entry.getValue();
            out.raw(before).id("fact/", entry.getKey());
            out.raw(",\"predicate\":{\"key\":").string(fact.predicate);
            out.raw("},\"independentSources\":").raw(fact.sources);
            out.raw(",\"claims\":[").raw(fact.claims.toString()).raw("]}");
            before = ",{\"id\":";
        }
        out.raw("]}");
    }
}
