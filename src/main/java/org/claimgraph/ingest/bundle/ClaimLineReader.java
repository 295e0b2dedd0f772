package org.claimgraph.ingest.bundle;

import java.util.List;
import java.util.stream.IntStream;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimSummary;
import org.claimgraph.claim.ImportedClaim.EvidenceQuote;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SourceRecord;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;
import org.claimgraph.source.MatchQuality;
import org.claimgraph.source.TextQuote;

/** Reads a claim from a line of a JSON Lines file. */
final class ClaimLineReader {
    static final String[] MEMBERS = {
        "type",
        "id",
        "key",
        "extractor",
        "dataSet",
        "supersedes",
        "document",
        "subject",
        "predicate",
        "value",
        "printed",
        "qualifiers",
        "summary",
        "polarity",
        "modality",
        "attribution",
        "evidence",
        "validTime",
        "asOf",
        "statedAt",
        "rank",
        "rankReason",
        "record"
    };

    private static final String[] EVIDENCE = {"document", "start", "end", "match", "quote", "prefix", "suffix"};

    private ClaimLineReader() {}

    /**
     * Reads a line.
     *
     * @param dataSet the name of the data set that the line belongs to
     */
    static ClaimDraft read(String place, String text, String dataSet, String extractor) {
        JsonLine line = JsonLine.parse(place, text, MEMBERS);
        if (!isAttributed(line) || !quotes(line).isEmpty()) {
            throw line.wrong("needs an \"attribution\" and offsets of its evidence");
        }
        return read(line, dataSet, extractor, null);
    }

    /**
     * Reads a line whose members were checked; a claim without a summary gets one made of its predicate and value, and one without a
     * modality is asserted.
     *
     * @param dataSet the name of the data set that the line belongs to unless it names one
     */
    static ClaimDraft read(JsonLine line, String dataSet, Predicates predicates) {
        return read(line, line.has("dataSet") ? line.required("dataSet") : dataSet, line.text("extractor"), predicates);
    }

    private static ClaimDraft read(JsonLine line, String dataSet, String extractor, Predicates predicates) {
        try {
            return draft(line, dataSet, extractor, predicates);
        } catch (ApiException problem) {
            throw line.wrong("cannot be used: " + problem.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private static ClaimDraft draft(JsonLine line, String dataSet, String extractor, Predicates predicates) {
        String document = line.required("document");
        Value value = ValueReader.read(line, "value");
        Polarity polarity = line.word("polarity", Polarity.class);
        Modality modality = line.word("modality", Modality.class);
        return new ClaimDraft(
                line.place(),
                document,
                line.required("subject"),
                line.required("predicate"),
                value,
                line.text("printed"),
                line.objects("qualifiers", ClaimLineReader::qualifier, "key", "text", "language", "entity"),
                predicates == null || line.has("summary")
                        ? line.required("summary")
                        : ClaimSummary.of(predicates.of(line.required("predicate")), polarity, value),
                polarity,
                predicates != null && modality == null ? Modality.ASSERTED : modality,
                attribution(line, document),
                line.objects("evidence", one -> span(one, document), EVIDENCE),
                ValueReader.span(line, "validTime"),
                ValueReader.when(line, "asOf"),
                ValueReader.when(line, "statedAt"),
                line.word("rank", Rank.class),
                line.text("rankReason"),
                extractor,
                new SourceRecord(dataSet, line.text("record")));
    }

    private static Qualifier.Pair qualifier(JsonLine line) {
        return new Qualifier.Pair(line.required("key"), line.text("text"), line.text("language"), line.text("entity"));
    }

    private static Hop.Step step(JsonLine line) {
        return new Hop.Step(
                line.text("agent"),
                line.text("agentText"),
                line.word("role", HopRole.class),
                line.truth("anonymous"),
                line.text("verb"),
                line.truth("quoted"));
    }

    /** The chain; without one the document stands for its publisher. */
    private static List<Hop.Step> attribution(JsonLine line, String document) {
        return isAttributed(line)
                ? line.objects(
                        "attribution",
                        ClaimLineReader::step,
                        "agent",
                        "agentText",
                        "role",
                        "anonymous",
                        "verb",
                        "quoted")
                : List.of(new Hop.Step(null, document, HopRole.PUBLISHER, false, null, false));
    }

    static boolean isAttributed(JsonLine line) {
        return line.has("attribution");
    }

    /** The evidence that is given by quotes. */
    static List<EvidenceQuote> quotes(JsonLine line) {
        List<TextQuote> quotes = line.objects("evidence", ClaimLineReader::quote, EVIDENCE);
        return IntStream.range(0, quotes.size())
                .filter(position -> quotes.get(position) != null)
                .mapToObj(position -> new EvidenceQuote(position, quotes.get(position)))
                .toList();
    }

    private static TextQuote quote(JsonLine line) {
        return line.has("quote")
                ? new TextQuote(line.required("quote"), line.text("prefix"), line.text("suffix"))
                : null;
    }

    private static Evidence.Span span(JsonLine line, String claimDocument) {
        String document = line.has("document") ? line.required("document") : claimDocument;
        if (!line.has("quote")) {
            MatchQuality match = line.word("match", MatchQuality.class);
            return new Evidence.Span(
                    document,
                    line.requiredInteger("start"),
                    line.requiredInteger("end"),
                    match == null ? MatchQuality.EXACT : match);
        }
        if (line.has("start") || line.has("end") || line.has("match")) {
            throw line.wrong("has evidence with a \"quote\" and with offsets: give one of them");
        }
        return new Evidence.Span(document, 0, 1, MatchQuality.ORPHAN);
    }
}
