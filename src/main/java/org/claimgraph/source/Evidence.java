package org.claimgraph.source;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Text;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A span of a document that a claim is based on. */
@Description("A span of a document that a claim is based on.")
public final class Evidence {
    /** The columns that {@link #read} reads, in its order. */
    static final String COLUMNS =
            "v.document_id, v.span_start, v.span_end, v.text_hash, v.match_quality, v.translation,"
                    + " v.translation_language";

    private final Span span;
    private final String textHash;
    private final Text translation;

    private Evidence(Span span, String textHash, Text translation) {
        this.span = span;
        this.textHash = textHash;
        this.translation = translation;
    }

    static Evidence read(Row row) {
        String document = row.text();
        int start = row.integer();
        int end = row.integer();
        String textHash = row.text();
        Span span = new Span(document, start, end, row.word(MatchQuality.class));
        return new Evidence(span, textHash, Text.of(row.text(), row.text()));
    }

    /**
     * A span of a document.
     *
     * @param document the key of the document
     * @param start the first Unicode code point, counted from 0
     * @param end the code point after the last one
     * @param match how well it matches the quote that it was found by; EXACT where it was given by its offsets; for an ORPHAN
     *     the span is the whole text
     */
    public record Span(String document, int start, int end, MatchQuality match) {
        public Span(String document, int start, int end) {
            this(document, start, end, MatchQuality.EXACT);
        }

        public Span {
            if (start < 0 || end <= start) {
                throw ApiException.badInput(
                        "The evidence span from %2$d to %3$d in \"%1$s\" is invalid: start must be 0 or more, and end greater than start."
                                .formatted(document, start, end));
            }
        }

        /** The canonical form, a part of a claim's id. */
        public String canonical() {
            return document + " " + start + " " + end;
        }
    }

    public Span span() {
        return span;
    }

    String documentKey() {
        return span.document();
    }

    @Description("The start of the span: the number of Unicode code points before it, as in W3C Web Annotation.")
    public int getStart() {
        return span.start();
    }

    @Description("The end of the span: the number of Unicode code points up to its end.")
    public int getEnd() {
        return span.end();
    }

    @Description(
            "The SHA-256 hash of the text that the span refers to, in hexadecimal; null where the text is unknown.")
    public String getTextHash() {
        return textHash;
    }

    @NonNull
    @Description("How well the quote matches the text of the document.")
    public MatchQuality getMatch() {
        return span.match();
    }

    @Description("A translation of the quote; null without one.")
    public Text getTranslation() {
        return translation;
    }
}
