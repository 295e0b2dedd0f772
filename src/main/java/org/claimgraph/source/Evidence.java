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
    private final MatchQuality match;
    private final Text translation;

    private Evidence(Span span, String textHash, MatchQuality match, Text translation) {
        this.span = span;
        this.textHash = textHash;
        this.match = match;
        this.translation = translation;
    }

    static Evidence read(Row row) {
        return new Evidence(
                new Span(row.text(), row.integer(), row.integer()),
                row.text(),
                row.word(MatchQuality.class),
                Text.of(row.text(), row.text()));
    }

    /**
     * A span of a document.
     *
     * @param document the key of the document
     * @param start the first Unicode code point, counted from 0
     * @param end the code point after the last one
     */
    public record Span(String document, int start, int end) {
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
    @Description("How well the span matches the text.")
    public MatchQuality getMatch() {
        return match;
    }

    @Description("A translation of the quote; null without one.")
    public Text getTranslation() {
        return translation;
    }
}
