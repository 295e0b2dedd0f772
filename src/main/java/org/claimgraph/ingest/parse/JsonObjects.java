package org.claimgraph.ingest.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    /** The bytes of one object, so that one never needs more memory than there is. */
    private static final int MAX_SIZE = 16 * 1024 * 1024;

    private static final int MAX_TOKENS = 2_000_000;
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
        try (InputStream in = file.open()) {
            lines = hasObjectPerLine(in);
        }
        try (InputStream in = file.open()) {
            if (lines) {
                readLines(in);
            } else {
                readTokens(in);
            }
        }
    }

    /** Whether one of the first lines is an object. */
    private static boolean hasObjectPerLine(InputStream in) throws IOException {
        ByteLines lines = new ByteLines(in, MAX_SIZE);
        for (int line = 0; line < 3; line++) {
            byte[] bytes = lines.next();
            if (bytes == null) {
                return false;
            }
            if (bytes.length > MAX_SIZE) {
                return true;
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
        ByteLines lines = new ByteLines(in, MAX_SIZE);
        byte[] bytes;
        for (long line = 1; (bytes = lines.next()) != null; line++) {
            FilePlace place = new FilePlace(file.path(), line);
            if (bytes.length > MAX_SIZE) {
                findings.error(
                        place,
                        "line-too-long",
                        "The line has more than %d MB: it is skipped.".formatted(MAX_SIZE / 1024 / 1024));
                continue;
            }
            String text = text(bytes);
            if (!text.isEmpty() && !text.equals("[") && !text.equals("]")) {
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
        LimitedInputStream limited = new LimitedInputStream(in, MAX_SIZE);
        try (BoundedJsonParser parser = new BoundedJsonParser(ELEMENTS.createParser(limited), MAX_TOKENS)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode node = parser.readValueAsTree();
                handle(new FilePlace(file.path(), line), node);
                limited.restart();
                parser.restart();
                token = parser.nextToken();
            }
        } catch (LimitedInputStream.ExceededException _) {
            findings.error(
                    new FilePlace(file.path(), line),
                    "object-too-large",
                    "An object after this line has more than %d MB or %d values: it and the rest of the file are skipped."
                            .formatted(MAX_SIZE / 1024 / 1024, MAX_TOKENS));
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
}
