package org.claimgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claimgraph.bench.load.HttpConnection;

/** The requests of a query, the same for every contender except for the names that peers use. */
final class Queries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = 400;
    private static final int COMPANIES = 50;
    private static final List<String> CLAIMGRAPH_ONLY = List.of("pageInfo");
    private final Options options;

    Queries(Options options) {
        this.options = options;
    }

    /** The variables of each request, the same in every run. */
    List<ObjectNode> variables(String query) {
        SplittableRandom random = new SplittableRandom(options.seed() + 1);
        int companies = Math.max(20, options.claims() / 30);
        int deals = Math.max(2, Math.max(8, options.claims() / 10) / 4);
        List<ObjectNode> all = new ArrayList<>();
        for (int one = 0; one < REQUESTS; one++) {
            ObjectNode variables = JSON.createObjectNode();
            switch (query) {
                case "nested" -> variables.put("id", "entity/deal-" + random.nextInt(deals));
                case "page" -> {
                    LocalDate to = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3000));
                    ArrayNode predicates = variables.putArray("predicates");
                    Stream.of("invested", "ownershipShare", "valuation").forEach(predicates::add);
                    variables.put("to", to.toString());
                    variables.put("after", cursor(to.minusDays(1), random.nextInt(options.claims())));
                }
                case "conflicts" -> {} // has no variables
                case "conflictsOf", "factPage" -> {
                    ArrayNode ids = variables.putArray("ids");
                    random.ints(COMPANIES, 0, companies).forEach(number -> ids.add("entity/company-" + number));
                }
                default -> variables.put("id", "entity/company-" + random.nextInt(companies));
            }
            all.add(variables);
        }
        return all;
    }

    /** A cursor in the form of the service's own. */
    private static String cursor(LocalDate day, long sequence) {
        String place = "claims by publication-\u001f" + day + "\u001f" + sequence;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The HTTP requests; empty if the contender does not support the query. */
    List<byte[]> requests(String query, Contender contender) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        String text = text(query, contender.name());
        if (text == null) {
            return requests;
        }
        for (ObjectNode variables : variables(query)) {
            ObjectNode body = JSON.createObjectNode();
            body.put("query", text);
            body.put("operationName", operation(query));
            body.set("variables", Contender.isPeer(contender.name()) ? raw(variables) : variables);
            requests.add(HttpConnection.request(contender.port(), JSON.writeValueAsBytes(body)));
        }
        return requests;
    }

    private String text(String query, String contender) throws IOException {
        if (Contender.isPeer(contender)) {
            Path file = options.root().resolve("bench/peers/" + contender + "/" + query + ".graphql");
            return Files.exists(file) ? Files.readString(file) : null;
        }
        if (contender.equals("handwritten") && List.of("states", "conflicts", "conflictsOf", "factPage").contains(query)) {
            return null;
        }
        try (InputStream stream = Queries.class.getResourceAsStream("/queries/" + operation(query) + ".graphql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Both queries for conflicts use one operation. */
    private static String operation(String query) {
        return query.equals("conflictsOf") ? "conflicts" : query;
    }

    /** Peers use table keys as ids, and two columns as a cursor. */
    private static ObjectNode raw(ObjectNode variables) {
        ObjectNode raw = variables.deepCopy();
        if (raw.has("id")) {
            raw.put("id", withoutFamily(raw.get("id").asText()));
        }
        if (raw.has("after")) {
            String[] place = new String(
                            Base64.getUrlDecoder().decode(raw.remove("after").asText()), StandardCharsets.UTF_8)
                    .split("\u001f");
            raw.put("day", place[1]);
            raw.put("sequence", place[2]);
        }
        return raw;
    }

    private static String withoutFamily(String id) {
        return id.replaceFirst("^(entity|document|claim|fact|relation)/", "");
    }

    /** The answer without what may differ between contenders. */
    static JsonNode comparable(String answer) throws IOException {
        JsonNode json = JSON.readTree(answer);
        if (json.has("errors") || json.path("data").path("entity").isNull()) {
            throw new IllegalStateException("the answer has errors: " + answer);
        }
        return comparable(json.get("data"));
    }

    /** The answer without ids, which an earlier build computes otherwise. */
    static JsonNode withoutIds(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        copy.findParents("id").forEach(parent -> ((ObjectNode) parent).remove("id"));
        return copy;
    }

    private static JsonNode comparable(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode all = JSON.createArrayNode();
            array.forEach(element -> all.add(comparable(element)));
            return all;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode all = JSON.createObjectNode();
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getKey().equals("id")) {
                    all.put("id", withoutFamily(field.getValue().asText()));
                } else if (field.getKey().equals("predicate") && field.getValue().isTextual()) {
                    all.set("predicate", JSON.createObjectNode().put("key", field.getValue().asText()));
                } else if (!CLAIMGRAPH_ONLY.contains(field.getKey())) {
                    all.set(field.getKey(), comparable(field.getValue()));
                }
            }
            return all.size() == 1 && all.has("nodes") ? all.get("nodes") : all;
        }
        return node;
    }
}
