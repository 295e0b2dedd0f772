package org.claimgraph.ingest.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.ingest.parse.Languages;

/**
 * Says what the columns of a spreadsheet mean.
 *
 * @param titleRows the rows above the header
 * @param headerRows the rows of the header; the cells of several are joined
 * @param dateOrder the order of day, month and year in numeric dates: DMY, MDY or YMD; null if the file has none
 * @param decimal the sign before decimals; null if every number shows it
 * @param currencies the codes of signs that mean several currencies, such as the dollar sign
 * @param currency the currency of amounts without one; null for none
 * @param key the columns that name a row in later versions of the file; empty for its line
 * @param fill the columns whose empty cells repeat the cell above
 * @param split the separators between several names in a cell, by column
 * @param skip the first cells of rows that are no data, such as totals
 * @param companies names of companies whose kind nothing else shows
 * @param unknown names that stand for unknown entities
 */
record CsvMapping(
        int titleRows,
        int headerRows,
        String language,
        String dateOrder,
        Character decimal,
        Map<String, String> currencies,
        String currency,
        List<String> key,
        Set<String> fill,
        Map<String, List<String>> split,
        Set<String> skip,
        Set<String> companies,
        Set<String> unknown,
        List<Entity> entities,
        List<Claim> claims) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> ORDERS = Set.of("DMY", "MDY", "YMD");
    private static final Set<String> MEMBERS = Set.of(
            "titleRows",
            "headerRows",
            "language",
            "dateOrder",
            "decimal",
            "currencies",
            "currency",
            "key",
            "fill",
            "split",
            "skip",
            "companies",
            "unknown",
            "entities",
            "claims");
    private static final Set<String> ENTITY_MEMBERS =
            Set.of("id", "kind", "subkind", "name", "jurisdiction", "identifiers");
    private static final Set<String> CLAIM_MEMBERS =
            Set.of("subject", "predicate", "column", "object", "with", "from", "to", "on", "asOf", "of", "source");

    /**
     * An entity in each row.
     *
     * @param kind null to take companies by their legal form or their name elsewhere in the file, else persons
     * @param name the columns that make its name
     * @param identifiers the columns of its identifiers, by scheme
     */
    record Entity(
            String id,
            EntityKind kind,
            String subkind,
            List<String> name,
            String jurisdiction,
            Map<String, String> identifiers) {}

    /**
     * A claim in each row.
     *
     * @param subject the id of an entity of the mapping
     * @param column the column of the value; null if the value is an entity of the mapping
     * @param object the id of the entity that is the value, or that is the other party; null for none
     * @param with the columns of qualifiers, or literal texts behind an equals sign
     */
    record Claim(
            String subject,
            String predicate,
            String column,
            String object,
            Map<String, String> with,
            String from,
            String to,
            String on,
            String asOf,
            ShareOf of,
            String source) {}

    /**
     * Reads a mapping in JSON or YAML.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says why
     */
    static CsvMapping parse(String text) {
        boolean isJson = text.stripLeading().startsWith("{");
        try {
            return parse(isJson ? JSON.readTree(text) : YAML.readTree(text));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "it is not %s: %s".formatted(isJson ? "JSON" : "YAML", failure.getOriginalMessage()), failure);
        }
    }

    private static void check(JsonNode json, String what, Set<String> members) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("%s is not an object with members".formatted(what));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw new IllegalArgumentException("%s has the unknown member \"%s\": it can have %s"
                        .formatted(what, name, members.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    private static String dateOrder(JsonNode json) {
        String order = json.path("dateOrder").asText(null);
        if (order != null && !ORDERS.contains(order)) {
            throw new IllegalArgumentException("\"dateOrder\" is \"%s\": write DMY, MDY or YMD".formatted(order));
        }
        return order;
    }

    private static Character decimal(JsonNode json) {
        String sign = json.path("decimal").asText("");
        if (sign.length() > 1) {
            throw new IllegalArgumentException("\"decimal\" is \"%s\": write one sign".formatted(sign));
        }
        return sign.isEmpty() ? null : sign.charAt(0);
    }

    private static CsvMapping parse(JsonNode json) {
        check(json, "the mapping", MEMBERS);
        List<Entity> entities = list(json.path("entities"), CsvMapping::entity);
        List<Claim> claims = list(json.path("claims"), CsvMapping::claim);
        if (entities.isEmpty()) {
            throw new IllegalArgumentException("it has no \"entities\"");
        }
        List<String> ids = entities.stream().map(Entity::id).toList();
        for (Claim claim : claims) {
            if (!ids.contains(claim.subject()) || claim.object() != null && !ids.contains(claim.object())) {
                throw new IllegalArgumentException(
                        "the claim \"%s\" names an entity that is none of %s".formatted(claim.predicate(), ids));
            }
        }
        return new CsvMapping(
                json.path("titleRows").asInt(0),
                json.path("headerRows").asInt(1),
                json.path("language").asText(Languages.UNDETERMINED),
                dateOrder(json),
                decimal(json),
                map(json.path("currencies"), JsonNode::asText),
                json.path("currency").asText(null),
                texts(json.path("key")),
                Set.copyOf(texts(json.path("fill"))),
                map(json.path("split"), CsvMapping::texts),
                Set.copyOf(texts(json.path("skip"))),
                Set.copyOf(texts(json.path("companies"))),
                Set.copyOf(texts(json.path("unknown"))),
                entities,
                claims);
    }

    private static Entity entity(JsonNode json) {
        check(json, "an entity", ENTITY_MEMBERS);
        String kind = json.path("kind").asText("");
        return new Entity(
                required(json, "id"),
                kind.isEmpty() || kind.equals("GUESS") ? null : constant(kind, EntityKind.class),
                json.path("subkind").asText(null),
                texts(json.path("name")),
                json.path("jurisdiction").asText(null),
                map(json.path("identifiers"), JsonNode::asText));
    }

    private static Claim claim(JsonNode json) {
        check(json, "a claim", CLAIM_MEMBERS);
        String of = json.path("of").asText("");
        return new Claim(
                required(json, "subject"),
                required(json, "predicate"),
                json.path("column").asText(null),
                json.path("object").asText(null),
                map(json.path("with"), JsonNode::asText),
                json.path("from").asText(null),
                json.path("to").asText(null),
                json.path("on").asText(null),
                json.path("asOf").asText(null),
                of.isEmpty() ? ShareOf.EQUITY : constant(of, ShareOf.class),
                json.path("source").asText(null));
    }

    private static <E extends Enum<E>> E constant(String text, Class<E> constants) {
        try {
            return Enum.valueOf(constants, text);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "\"%s\" is not one of %s".formatted(text, EnumSet.allOf(constants)), failure);
        }
    }

    private static String required(JsonNode json, String member) {
        String text = json.path(member).asText("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("an entry lacks \"%s\"".formatted(member));
        }
        return text;
    }

    private static List<String> texts(JsonNode json) {
        return json.isTextual() ? List.of(json.asText()) : list(json, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        json.forEach(element -> all.add(reading.apply(element)));
        return all;
    }

    private static <T> Map<String, T> map(JsonNode json, Function<JsonNode, T> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        json.properties().forEach(member -> all.put(member.getKey(), reading.apply(member.getValue())));
        return all;
    }
}
