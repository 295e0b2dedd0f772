package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.When;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** Makes claims that differ in what a test is about and share the rest. */
public final class ClaimsForTests {
    private static final Predicates PREDICATES = new Predicates();
    private static long sequence;

    private final String predicate;
    private String voice = "voice";
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.ASSERTED;
    private Rank rank = Rank.NORMAL;
    private When validTime;
    private When asOf;
    private final List<Qualifier.Pair> qualifiers = new ArrayList<>();

    private ClaimsForTests(String predicate) {
        this.predicate = predicate;
    }

    public static ClaimsForTests of(String predicate) {
        return new ClaimsForTests(predicate);
    }

    public static Predicate predicate(String key) {
        return PREDICATES.of(key);
    }

    public ClaimsForTests by(String voice) {
        this.voice = voice;
        return this;
    }

    public ClaimsForTests negated() {
        polarity = Polarity.NEGATED;
        return this;
    }

    public ClaimsForTests said(Modality modality) {
        this.modality = modality;
        return this;
    }

    public ClaimsForTests deprecated() {
        rank = Rank.DEPRECATED;
        return this;
    }

    public ClaimsForTests during(String from, String to) {
        validTime = time(from, to);
        return this;
    }

    public ClaimsForTests asOf(String day) {
        asOf = time(day, day);
        return this;
    }

    ClaimsForTests with(Qualifier.Pair pair) {
        qualifiers.add(pair);
        return this;
    }

    private static When time(String from, String to) {
        return new When(
                null, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null, null);
    }

    Draft draft(Value value) {
        return new Draft(
                "test",
                "document",
                "subject",
                predicate,
                value,
                null,
                qualifiers,
                "summary",
                polarity,
                modality,
                List.of(new Hop.Step(voice, null, HopRole.ORIGINAL, false, null, false)),
                List.of(new Evidence.Span("document", 0, 5)),
                validTime,
                asOf,
                null,
                rank,
                rank == Rank.NORMAL ? null : "a reason",
                null);
    }

    public Claim claim(Value value) {
        Draft draft = draft(value);
        Predicate row = PREDICATES.of(predicate);
        String object = Keys.object(draft, row);
        return new Claim(
                draft,
                new Claim.Standing(
                        Keys.claim(draft),
                        ++sequence,
                        Keys.fact(draft, row),
                        object == null ? null : Keys.relation(draft, row, object),
                        object,
                        LocalDate.of(2024, 1, 1),
                        Instant.EPOCH));
    }
}
