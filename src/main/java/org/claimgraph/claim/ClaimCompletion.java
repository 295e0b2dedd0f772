package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.source.CodePoints;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;
import org.claimgraph.source.MatchQuality;
import org.claimgraph.source.QuoteAnchor;
import org.claimgraph.source.QuoteMatch;
import org.claimgraph.source.RecordedDocument;
import org.claimgraph.source.TextQuote;
import org.claimgraph.source.TextRange;

/** Completes claims by their documents: anchors quotes in their texts, and attributes claims without an attribution to them. */
public final class ClaimCompletion {
    private final Map<String, RecordedDocument> documents;
    private final Map<String, QuoteAnchor> anchors = new HashMap<>();

    private ClaimCompletion(Map<String, RecordedDocument> documents) {
        this.documents = documents;
    }

    /** Reads the documents of those claims that have to be completed. */
    public static ClaimCompletion of(DocumentScan documents, Collection<ImportedClaim> claims) {
        Set<String> keys = new HashSet<>();
        for (ImportedClaim claim : claims) {
            if (!claim.isComplete()) {
                keys.add(claim.draft().document());
                claim.draft().evidence().forEach(span -> keys.add(span.document()));
            }
        }
        return new ClaimCompletion(
                keys.isEmpty()
                        ? Map.of()
                        : documents.withKeys(keys).stream()
                                .collect(Collectors.toMap(
                                        document -> document.draft().key(), document -> document)));
    }

    /**
     * The claim with its attribution and its evidence.
     *
     * @param findings takes what may be wrong with its quotes
     * @throws ApiException if it cannot be completed
     */
    public ImportedClaim complete(ImportedClaim claim, Consumer<QuoteFinding> findings) {
        if (claim.isComplete()) {
            return claim;
        }
        ClaimDraft draft = claim.draft();
        List<Evidence.Span> evidence = new ArrayList<>(draft.evidence());
        for (ImportedClaim.EvidenceQuote quoted : claim.quotes()) {
            String document = evidence.get(quoted.position()).document();
            evidence.set(quoted.position(), anchored(document, quoted.quote(), findings));
        }
        return new ImportedClaim(
                draft.sourcedBy(claim.isAttributed() ? draft.attribution() : attribution(draft.document()), evidence),
                claim.key(),
                claim.supersedes(),
                claim.supersessionKind(),
                List.of(),
                true);
    }

    private RecordedDocument document(String key) {
        RecordedDocument document = documents.get(key);
        if (document == null) {
            throw ApiException.badInput("There is no document \"%s\".".formatted(key));
        }
        return document;
    }

    private List<Hop.Step> attribution(String key) {
        RecordedDocument document = document(key);
        String publisher = document.draft().publisher();
        String title = document.draft().title() == null ? key : document.draft().title();
        return List.of(
                new Hop.Step(publisher, publisher == null ? title : null, HopRole.PUBLISHER, false, null, false));
    }

    private Evidence.Span anchored(String document, TextQuote quote, Consumer<QuoteFinding> findings) {
        String text = document(document).text();
        if (text == null) {
            throw ApiException.badInput(
                    "The text of \"%s\" is not available, so that the quote cannot be found: import the text, or give offsets."
                            .formatted(document));
        }
        QuoteMatch match =
                anchors.computeIfAbsent(document, _ -> new QuoteAnchor(text)).find(quote);
        if (match.quality() == MatchQuality.ORPHAN) {
            findings.accept(new QuoteFinding(
                    QuoteFinding.Cause.NOT_FOUND,
                    missing(quote, document),
                    ": the claim is kept with the whole text as evidence, marked ORPHAN."));
            return new Evidence.Span(document, 0, CodePoints.length(text), MatchQuality.ORPHAN);
        }
        TextRange place = match.places().getFirst();
        if (match.isAmbiguous()) {
            findings.accept(new QuoteFinding(
                    QuoteFinding.Cause.AMBIGUOUS,
                    "The quote \"%s\" is in the text of \"%s\" at the offsets %s"
                            .formatted(quote.exact(), document, offsets(match.places())),
                    ": the first is taken; give a prefix or a suffix."));
        } else if (match.quality() == MatchQuality.FUZZY) {
            findings.accept(new QuoteFinding(
                    QuoteFinding.Cause.SIMILAR,
                    missing(quote, document),
                    "; \"%s\" is taken instead: compare them."
                            .formatted(CodePoints.part(text, place.start(), place.end()))));
        }
        return new Evidence.Span(document, place.start(), place.end(), match.quality());
    }

    private static String missing(TextQuote quote, String document) {
        return "The quote \"%s\" is not in the text of \"%s\"".formatted(quote.exact(), document);
    }

    private static String offsets(List<TextRange> places) {
        return places.stream()
                .limit(10)
                .map(place -> place.start() + " to " + place.end())
                .collect(Collectors.joining(", "));
    }
}
