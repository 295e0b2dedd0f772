package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Text;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The place in a document that a claim rests on. */
@jakarta.persistence.Entity(name = "claim_evidence")
@Table(name = "claim_evidence")
@Description("The place in a document that a claim rests on.")
public class Evidence {
    /** The columns that {@link #Evidence(Row)} reads, in its order. */
    static final String COLUMNS =
            "v.document_id, v.span_start, v.span_end, v.text_hash, v.match_quality, v.translation,"
                    + " v.translation_language";

    @EmbeddedId
    private Place place;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "match_quality")
    @Enumerated(EnumType.STRING)
    private MatchQuality match;

    @Column(name = "translation")
    private String translated;

    @Column(name = "translation_language")
    private String translationLanguage;

    @Embeddable
    record Place(
            @Column(name = "claim_id") String claim,
            @Column(name = "position") int position) {}

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
                        "An evidence span in %s runs from %d to %d: it needs at least one code point."
                                .formatted(document, start, end));
            }
        }

        /** The same for the same span: part of a claim's id. */
        public String normal() {
            return document + " " + start + " " + end;
        }
    }

    Evidence() {}

    Evidence(Row row) {
        documentId = row.text();
        start = row.integer();
        end = row.integer();
        textHash = row.text();
        match = row.word(MatchQuality.class);
        translated = row.text();
        translationLanguage = row.text();
    }

    Evidence(String claim, int position, Span span, String textHash) {
        place = new Place(claim, position);
        documentId = span.document();
        start = span.start();
        end = span.end();
        this.textHash = textHash;
        match = MatchQuality.EXACT;
    }

    String documentId() {
        return documentId;
    }

    @Description(
            "Where it begins: the number of Unicode code points before it, as the W3C Web Annotation model counts.")
    public int getStart() {
        return start;
    }

    @Description("Where it ends: the number of Unicode code points up to its end.")
    public int getEnd() {
        return end;
    }

    @Description("SHA-256 of the text that the span was taken from, in hexadecimal.")
    public String getTextHash() {
        return textHash;
    }

    @NonNull
    @Description("How well the span fits the text.")
    public MatchQuality getMatch() {
        return match;
    }

    @Description("The words in another language; null where nobody translated them.")
    public Text getTranslation() {
        return translated == null ? null : new Text(translated, translationLanguage);
    }
}
