package org.claimgraph.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Files of a format in which one value of each record was replaced by one that does not belong there; the same in each run. */
final class MutatedFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "2023-02-30",
            "0000-00-00",
            "+999999999-01-01",
            "NaN",
            "-Infinity",
            "1e999999999",
            "-1",
            "9".repeat(5000),
            "0." + "3".repeat(300),
            "\u0000",
            "\u0007\u001b[31m",
            "\ud800",
            "\udc00x",
            "\u202e\u200b",
            "x".repeat(100_000),
            "😀".repeat(300));

    private MutatedFiles() {}

    /** The file with each JSON object a line, mutated; or the rows of a table with mutated cells. */
    static byte[] of(byte[] file, int seed) {
        String text = new String(file, StandardCharsets.UTF_8);
        Random random = new Random(seed);
        try {
            List<JsonNode> nodes = objects(text);
            return nodes.isEmpty() ? bytes(cells(text, random)) : bytes(lines(nodes, random));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> objects(String text) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            JSON.readerFor(JsonNode.class).<JsonNode>readValues(text).forEachRemaining(nodes::add);
        }
        return nodes.size() == 1 && nodes.getFirst().isArray()
                ? nodes.getFirst().valueStream().toList()
                : nodes;
    }

    private static String lines(List<JsonNode> nodes, Random random) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode node : nodes) {
            JsonNode copy = node.deepCopy();
            mutate(copy, random);
            lines.append(JSON.writeValueAsString(copy)).append('\n');
        }
        return lines.toString();
    }

    private static void mutate(JsonNode node, Random random) {
        List<Runnable> mutations = new ArrayList<>();
        collect(node, random, mutations);
        if (!mutations.isEmpty()) {
            mutations.get(random.nextInt(mutations.size())).run();
        }
    }

    private static void collect(JsonNode node, Random random, List<Runnable> mutations) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                mutations.add(() -> object.set(name, strange(random)));
                mutations.add(() -> object.remove(name));
                collect(object.get(name), random, mutations);
            });
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                int place = at;
                mutations.add(() -> array.set(place, strange(random)));
                collect(array.get(at), random, mutations);
            }
        }
    }

    private static JsonNode strange(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(new BigDecimal("1e400"));
            case 3 -> NODES.numberNode(new BigInteger("9".repeat(900)).negate());
            case 4 -> nested(random.nextInt(90));
            case 5 -> NODES.objectNode().put("", "");
            default -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static JsonNode nested(int depth) {
        ArrayNode outer = NODES.arrayNode();
        for (int at = 0; at < depth; at++) {
            outer = NODES.arrayNode().add(outer);
        }
        return outer;
    }

    private static String cells(String text, Random random) {
        String separator = text.lines().findFirst().orElse("").contains(";") ? ";" : ",";
        return text.lines().map(line -> row(line, separator, random)).collect(Collectors.joining("\r\n"));
    }

    private static String row(String line, String separator, Random random) {
        String[] cells = line.split(separator, -1);
        if (random.nextInt(3) > 0) {
            String strange = TEXTS.get(random.nextInt(TEXTS.size()));
            cells[random.nextInt(cells.length)] = random.nextBoolean() ? strange : "\"" + strange + "\"";
        }
        return String.join(separator, cells);
    }
}
