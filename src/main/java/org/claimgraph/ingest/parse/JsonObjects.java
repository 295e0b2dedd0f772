package org.claimgraph.ingest.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;

/**
 * Reads the JSON objects of a file one after the other: one object a line, with or without the brackets and commas of an array
 * around the lines, or an array or a single object over several lines. What is not JSON is reported and skipped: a line of a
 * file of lines, else the rest of the file.
 */
public final class JsonObjects {
    private static final int MAX_LINE = 32 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Reads one of several values, which has others behind it. */
    private static final JsonMapper ELEMENTS = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ImportFile file;
    private final FindingReporter findings;
    private final BiConsumer<FilePlace, JsonNode> handler;

    private JsonObjects(ImportFile file, FindingReporter findings, BiConsumer<FilePlace, JsonNode> handler) {
        this.file = file;
        this.findings = findings;
        this.handler = handler;
    }

    /**
     * Passes each object of the file with its place to the handler.
     *
     * @throws IOException if the file cannot be read
     */
    public static void read(ImportFile file, FindingReporter findings, BiConsumer<FilePlace, JsonNode> handler)
            throws IOException {
        new JsonObjects(file, findings, handler).read();
    }

    private void read() throws IOException {
        boolean lines;
        try (InputStream in = new BufferedInputStream(file.open())) {
            lines = hasObjectPerLine(in);
        }
        try (InputStream in = new BufferedInputStream(file.open())) {
            if (lines) {
                readLines(in);
            } else {
                readTokens(in);
            }
        }
    }

    /** Whether one of the first lines is an object. */
    private static boolean hasObjectPerLine(InputStream in) throws IOException {
        for (int line = 0; line < 3; line++) {
            byte[] bytes = line(in);
            if (bytes == null) {
                return false;
            }
            String text = text(bytes);
            try {
                if (!text.isEmpty()
                        && !text.equals("[")
                        && MAPPER.readTree(text).isObject()) {
                    return true;
                }
            } catch (JsonProcessingException _) {
                if (line > 0 || !text.startsWith("{") || text.endsWith("}")) {
                    continue;
                }
                return false;
            }
        }
        return false;
    }

    /** The line without byte-order mark, surrounding spaces and a comma at its end. */
    private static String text(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private void readLines(InputStream in) throws IOException {
        byte[] bytes;
        for (long line = 1; (bytes = line(in)) != null; line++) {
            FilePlace place = new FilePlace(file.path(), line);
            String text = text(bytes);
            if (bytes.length >= MAX_LINE) {
                findings.error(
                        place, "line-too-long", "The line has more than %d bytes; it is skipped.".formatted(MAX_LINE));
            } else if (!text.isEmpty() && !text.equals("[") && !text.equals("]")) {
                readLine(place, text);
            }
        }
    }

    private void readLine(FilePlace place, String text) {
        try {
            if (text.indexOf('\uFFFD') >= 0) {
                findings.warn(
                        place, "invalid-utf-8", "The line has bytes that are not UTF-8, or replacement characters.");
            }
            handle(place, MAPPER.readTree(text));
        } catch (JsonProcessingException failure) {
            findings.error(
                    place,
                    "not-json",
                    "The line is not JSON: %s. It is skipped.".formatted(failure.getOriginalMessage()));
        }
    }

    private void readTokens(InputStream in) throws IOException {
        long line = 1;
        try (JsonParser parser = ELEMENTS.createParser(in)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode node = parser.readValueAsTree();
                handle(new FilePlace(file.path(), line), node);
                token = parser.nextToken();
            }
        } catch (JsonProcessingException failure) {
            findings.error(
                    new FilePlace(
                            file.path(),
                            failure.getLocation() == null
                                    ? line
                                    : failure.getLocation().getLineNr()),
                    "not-json",
                    "The file is not JSON from here on: %s. The rest is skipped."
                            .formatted(failure.getOriginalMessage()));
        }
    }

    private void handle(FilePlace place, JsonNode node) {
        String problem = node == null ? null : StorableJson.problem(node);
        if (node == null || !node.isObject()) {
            findings.error(place, "not-an-object", "Expected a JSON object; this is skipped.");
        } else if (problem != null) {
            findings.error(place, "unstorable-text", "A text contains %s; the record is skipped.".formatted(problem));
        } else {
            handler.accept(place, node);
        }
    }

    /** The bytes up to the end of the line, at most {@link #MAX_LINE} of them; null at the end of the file. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < MAX_LINE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }
}
