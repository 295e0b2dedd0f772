package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimSummary;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.ImportedClaim.EvidenceQuote;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;
import org.claimgraph.source.MatchQuality;
import org.claimgraph.source.TextQuote;

/** Makes claims of inputs, before they are completed by their documents. */
@ApplicationScoped
class ClaimInputs {
    private final References references;
    private final ValueInputs values;
    private final Predicates predicates;
    private final PredicateKeys predicateKeys;

    ClaimInputs(References references, ValueInputs values, Predicates predicates, PredicateKeys predicateKeys) {
        this.references = references;
        this.values = values;
        this.predicates = predicates;
        this.predicateKeys = predicateKeys;
    }

    /** The claim; null if there are errors, all of which are added. */
    ImportedClaim claim(ClaimInput input, UserErrors errors) {
        int before = errors.all().size();
        String document = errors.at("document")
                .reading(() -> references.documentWithId(input.document()).key());
        List<EvidenceQuote> quotes = new ArrayList<>();
        List<Evidence.Span> evidence = evidence(input, document, quotes, errors.at("evidence"));
        String predicate = errors.at("predicate").reading(() -> predicateKeys.known(input.predicate()));
        Value value = values.value(input.value(), errors.at("value"));
        String subject = references.entity(input.subject(), errors.at("subject"));
        ClaimParts parts = new ClaimParts(
                each(input.qualifiers(), errors.at("qualifiers"), this::qualifier),
                each(input.attribution(), errors.at("attribution"), this::hop),
                values.time(input.validTime(), errors.at("validTime")),
                values.time(input.asOf(), errors.at("asOf")),
                values.time(input.statedAt(), errors.at("statedAt")));
        if (errors.all().size() > before) {
            return null;
        }
        ClaimDraft draft = errors.reading(() -> draft(input, document, subject, predicate, value, parts, evidence));
        return draft == null ? null : checked(draft, input, quotes, errors);
    }

    /** The parts of a claim that can be left out. */
    private record ClaimParts(
            List<Qualifier.Pair> qualifiers,
            List<Hop.Step> attribution,
            TimeValue validTime,
            TimeValue asOf,
            TimeValue statedAt) {}

    private ClaimDraft draft(
            ClaimInput input,
            String document,
            String subject,
            String predicate,
            Value value,
            ClaimParts parts,
            List<Evidence.Span> evidence) {
        return new ClaimDraft(
                "claim",
                document,
                subject,
                predicate,
                value,
                input.printed(),
                parts.qualifiers(),
                input.summary() != null
                        ? input.summary()
                        : ClaimSummary.of(
                                predicates.of(predicate),
                                input.polarity() == null ? Polarity.AFFIRMED : input.polarity(),
                                value),
                input.polarity(),
                input.modality() == null ? Modality.ASSERTED : input.modality(),
                input.attribution() == null ? placeholder(document) : parts.attribution(),
                evidence,
                parts.validTime(),
                parts.asOf(),
                parts.statedAt(),
                null,
                null,
                input.extractor(),
                null);
    }

    private static ImportedClaim checked(
            ClaimDraft draft, ClaimInput input, List<EvidenceQuote> quotes, UserErrors errors) {
        String problem = TextLimits.problem(draft);
        if (problem != null) {
            errors.badInput(problem);
            return null;
        }
        return new ImportedClaim(draft, null, null, null, quotes, input.attribution() != null);
    }

    /** Stands for the attribution that the claim gets by its document. */
    private static List<Hop.Step> placeholder(String document) {
        return List.of(new Hop.Step(null, document, HopRole.PUBLISHER, false, null, false));
    }

    private static <I, T> List<T> each(List<I> inputs, UserErrors errors, BiFunction<I, UserErrors, T> reading) {
        List<T> all = new ArrayList<>();
        for (int position = 0; inputs != null && position < inputs.size(); position++) {
            I input = inputs.get(position);
            T one = input == null ? null : reading.apply(input, errors.at(position));
            if (input == null) {
                errors.at(position).badInput("The element is null: leave it out.");
            } else if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private Qualifier.Pair qualifier(QualifierInput input, UserErrors errors) {
        String entity = references.entity(input.entity(), errors.at("entity"));
        return input.entity() != null && entity == null
                ? null
                : errors.reading(() -> new Qualifier.Pair(input.key(), input.text(), input.language(), entity));
    }

    private Hop.Step hop(HopInput input, UserErrors errors) {
        String agent = references.entity(input.agent(), errors.at("agent"));
        return input.agent() != null && agent == null
                ? null
                : errors.reading(() -> new Hop.Step(
                        agent,
                        input.agentText(),
                        input.role(),
                        Boolean.TRUE.equals(input.anonymous()),
                        input.verb(),
                        Boolean.TRUE.equals(input.quoted())));
    }

    /** The spans; those of quotes only hold their places. */
    private List<Evidence.Span> evidence(
            ClaimInput input, String claimDocument, List<EvidenceQuote> quotes, UserErrors errors) {
        if (input.evidence().isEmpty()) {
            errors.badInput("A claim needs evidence: give a quote of its document, or start and end.");
        }
        List<Evidence.Span> spans = new ArrayList<>();
        for (int position = 0; position < input.evidence().size(); position++) {
            EvidenceInput place = input.evidence().get(position);
            UserErrors at = errors.at(position);
            String document = document(place, claimDocument, at.at("document"));
            if (document != null && place.quote() != null) {
                EvidenceQuote quoted = quoted(position, place, at);
                quotes.add(quoted);
                spans.add(new Evidence.Span(document, 0, 1, MatchQuality.ORPHAN));
            } else if (document != null) {
                spans.add(at.reading(() -> span(document, place)));
            }
        }
        return spans;
    }

    private String document(EvidenceInput place, String claimDocument, UserErrors errors) {
        return place.document() == null
                ? claimDocument
                : errors.reading(
                        () -> references.documentWithId(place.document()).key());
    }

    private static EvidenceQuote quoted(int position, EvidenceInput place, UserErrors errors) {
        return errors.reading(() -> new EvidenceQuote(position, quote(place)));
    }

    private static TextQuote quote(EvidenceInput place) {
        if (place.start() != null || place.end() != null) {
            throw ApiException.badInput("Give either a quote or start and end, not both.");
        }
        return new TextQuote(place.quote(), place.prefix(), place.suffix());
    }

    private static Evidence.Span span(String document, EvidenceInput place) {
        if (place.start() == null || place.end() == null) {
            throw ApiException.badInput("Give a quote, or start and end.");
        }
        return new Evidence.Span(document, place.start(), place.end());
    }
}
