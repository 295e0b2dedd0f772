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

    /**
     * Reads a document of a packaged bundle. If it has a text, it needs the content hash, because a change of that is what shows
     * that the bundle has changed.
     *
     * @param files gives the text of a file of the bundle, by its path relative to the bundle's folder
     */
    static DocumentLine readHashed(String place, String json, UnaryOperator<String> files) {
        return read(JsonLine.parse(place, json), files, true);
    }

    /** Reads a document; a hash and a length that it states must be those of its text. */
    static DocumentLine read(JsonLine line, UnaryOperator<String> files) {
        return read(line, files, false);
    }

    private static DocumentLine read(JsonLine unchecked, UnaryOperator<String> files, boolean mustHaveHash) {
        JsonLine line = unchecked.checked(MEMBERS);
        String text = line.has("text") ? files.apply(line.required("text")) : line.text("content");
        if (text != null) {
            checkHash(line, text, mustHaveHash);
            checkLength(line, text, mustHaveHash);
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

    private static void checkHash(JsonLine line, String text, boolean mustHaveHash) {
        String hash = Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
        if ((mustHaveHash || line.has("contentHash")) && !hash.equals(line.text("contentHash"))) {
            throw line.wrong("has a text, but its \"contentHash\" is not the SHA-256 of that text, " + hash);
        }
    }

    private static void checkLength(JsonLine line, String text, boolean mustHaveLength) {
        Integer length = CodePoints.length(text);
        if ((mustHaveLength || line.has("length")) && !length.equals(line.integer("length"))) {
            throw line.wrong("has a text, but its \"length\" is not that of the text, %d".formatted(length));
        }
    }
}
