package org.claimgraph.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** Builds claims for tests; every value that is not set has the same default. */
public final class ClaimBuilder {
    private static final Predicates PREDICATES = new Predicates();
    private static int made;
    private final String predicate;
    private final Value value;
    private final List<Qualifier.Pair> qualifiers = new ArrayList<>();
    private String speaker = "speaker " + ++made;
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.ASSERTED;
    private Rank rank = Rank.NORMAL;
    private TimeValue validTime;
    private TimeValue asOf;
    private TimeValue statedAt;
    private String document = "document";
    private String subject = "subject";
    private SourceRecord source;

    private ClaimBuilder(String predicate, Value value) {
        this.predicate = predicate;
        this.value = value;
    }

    public static ClaimBuilder that(String predicate, Value value) {
        return new ClaimBuilder(predicate, value);
    }

    public static Predicate predicate(String key) {
        return PREDICATES.of(key);
    }

    public static Money money(String amount, String currency, Bound bound, ConvertedAmount... conversions) {
        return new Money(new Decimal(amount), null, currency, bound, null, List.of(conversions));
    }

    public static Value entity(String key) {
        return new EntityValue(key, null);
    }

    public static Value text(String words) {
        return new TextValue(words, "en");
    }

    /** A range of days; "2019" is a year, "2019-03" a month, "?" an unknown end. */
    public static TimeValue time(String from, String to) {
        Precision precision = Math.max(from.length(), to.length()) == 4 ? Precision.YEAR : Precision.DAY;
        return new TimeValue(null, first(from), last(to), precision, DateBasis.STATED);
    }

    public static TimeValue relative(String words) {
        return new TimeValue(words, null, null, null, DateBasis.RELATIVE);
    }

    private static LocalDate first(String day) {
        return day.equals("?") ? null : LocalDate.parse(day.length() == 4 ? day + "-01-01" : day);
    }

    private static LocalDate last(String day) {
        return day.equals("?") ? null : LocalDate.parse(day.length() == 4 ? day + "-12-31" : day);
    }

    public ClaimBuilder by(String agent) {
        speaker = agent;
        return this;
    }

    public ClaimBuilder as(Modality modality) {
        this.modality = modality;
        return this;
    }

    public ClaimBuilder not() {
        polarity = Polarity.NEGATED;
        return this;
    }

    public ClaimBuilder deprecated() {
        rank = Rank.DEPRECATED;
        return this;
    }

    public ClaimBuilder at(TimeValue time) {
        validTime = time;
        return this;
    }

    public ClaimBuilder in(String key) {
        document = key;
        return this;
    }

    public ClaimBuilder about(String key) {
        subject = key;
        return this;
    }

    public ClaimBuilder from(String dataSet, String record) {
        source = new SourceRecord(dataSet, record);
        return this;
    }

    public ClaimBuilder stated(String day) {
        statedAt = time(day, day);
        return this;
    }

    public ClaimBuilder asOf(TimeValue moment) {
        asOf = moment;
        return this;
    }

    public ClaimBuilder with(String key, String words) {
        qualifiers.add(new Qualifier.Pair(key, words, null, null));
        return this;
    }

    ClaimBuilder with(Qualifier.Pair pair) {
        qualifiers.add(pair);
        return this;
    }

    ClaimDraft draft() {
        return new ClaimDraft(
                "test",
                document,
                subject,
                predicate,
                value,
                null,
                qualifiers,
                "It says something.",
                polarity,
                modality,
                List.of(new Hop.Step(speaker, null, HopRole.ORIGINAL, false, null, false)),
                List.of(new Evidence.Span(document, 0, 5)),
                validTime,
                asOf,
                statedAt,
                rank,
                rank == Rank.DEPRECATED ? "a slip" : null,
                null,
                source);
    }

    public Claim claim() {
        return RecordedClaims.of(draft(), PREDICATES, ++made);
    }
}
