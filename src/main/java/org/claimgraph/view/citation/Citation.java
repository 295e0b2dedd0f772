package org.claimgraph.view.citation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.source.Document;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.TextDirection;

/**
 * What a citation of a claim says. Texts are on one line and without control characters.
 *
 * @param claim the global id of the claim
 * @param title null where the document has none
 * @param publisher its name; null where unknown
 * @param published null where unknown
 * @param retrieved null where unknown
 * @param url null where unknown
 * @param places the places of its document that support it, for example "characters 12 to 50"; null without any
 */
record Citation(
        String claim,
        String summary,
        String title,
        boolean isRightToLeft,
        String language,
        String publisher,
        TimeValue published,
        Instant retrieved,
        String url,
        String places) {
    /** Controls that would change the direction of the text after them. */
    private static final String BIDI = "[\u202A-\u202E\u2066-\u2069]";

    static Citation of(Claim claim, Document document, String publisher, List<Evidence> evidence) {
        return new Citation(
                claim.getId(),
                line(claim.getSummary()),
                line(document.getTitle()),
                document.getDirection() == TextDirection.RTL,
                document.getLanguage(),
                line(publisher),
                document.getPublishedAt(),
                document.getRetrievedAt(),
                line(document.getUrl()),
                places(evidence.stream()
                        .filter(one -> one.span().document().equals(document.key()))
                        .toList()));
    }

    private static String places(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? null
                : evidence.stream()
                        .map(one -> one.getStart() + " to " + one.getEnd())
                        .collect(Collectors.joining(", ", "characters ", ""));
    }

    /** The text with spaces for line breaks, and without control characters. */
    private static String line(String text) {
        return text == null
                ? null
                : text.replaceAll(BIDI, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** What is cited in the document: the claim, its place and its id. */
    String note() {
        return "Claim “%s”%s (%s)".formatted(summary, places == null ? "" : ", " + places, claim);
    }

    String write(CitationFormat format) {
        return switch (format) {
            case TEXT -> CitationText.of(this);
            case BIBTEX -> BibTex.of(this);
            case CSL_JSON -> CslJson.of(this);
        };
    }
}
