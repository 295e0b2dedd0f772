package org.claimgraph.ingest.bundle;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.CodePoints;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.PublishedBasis;

/** Reads a document, and its text where the line names a file, from a line of a JSON Lines file. */
final class DocumentLineReader {
    private static final String[] MEMBERS = {
        "id",
        "title",
        "language",
        "publisher",
        "url",
        "published",
        "publishedBasis",
        "publishedReason",
        "retrieved",
        "contentHash",
        "length",
        "text",
        "type",
        "content"
    };

    private DocumentLineReader() {}

    /**
     * A document of a bundle.
     *
     * @param text the whole text; null where the bundle does not contain it
     */
    record DocumentLine(DocumentDraft draft, String text) {}

    /** @param files gives the text of a file of the bundle, by its path relative to the bundle's folder */
    static DocumentLine read(String place, String json, UnaryOperator<String> files) {
        JsonLine line = JsonLine.parse(place, json, MEMBERS);
        String text = line.has("text") ? files.apply(line.required("text")) : line.text("content");
        if (text != null && (line.has("text") || line.has("contentHash"))) {
            checkText(line, text);
        }
        try {
            return new DocumentLine(draft(line), text);
        } catch (ApiException problem) {
            throw line.wrong("cannot be used: " + problem.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private static DocumentDraft draft(JsonLine line) {
        return new DocumentDraft(
                line.required("id"),
                line.text("title"),
                line.required("language"),
                line.text("publisher"),
                line.text("url"),
                ValueReader.when(line, "published"),
                line.word("publishedBasis", PublishedBasis.class),
                line.text("publishedReason"),
                line.moment("retrieved"),
                line.text("contentHash"),
                line.integer("length"));
    }

    /** The content hash is needed, because a change of it is what shows that the bundle has changed. */
    private static void checkText(JsonLine line, String text) {
        String hash = Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
        if (!hash.equals(line.text("contentHash"))) {
            throw line.wrong("has a text, but its \"contentHash\" is not the SHA-256 of that text, " + hash);
        }
        int length = CodePoints.length(text);
        if (!Integer.valueOf(length).equals(line.integer("length"))) {
            throw line.wrong("has a text, but its \"length\" is not that of the text, %d".formatted(length));
        }
    }
}
