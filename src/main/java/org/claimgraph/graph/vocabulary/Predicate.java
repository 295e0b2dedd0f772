package org.claimgraph.graph.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A row of the predicate table.
 *
 * @param label the English label, read from the subject
 * @param inverseLabel the English label, read from the other party; null where there is no other party
 * @param subjectKinds the kinds of entity that can be the subject; all kinds where the table has an asterisk
 * @param object the qualifier that names the other party, for values other than entities; null where there is none
 * @param subjectViews the views on the subject's type that list this predicate, see {@link View}
 * @param objectViews the views on the other party's type
 */
@Description("A predicate of the vocabulary: what a claim can state about an entity, and how its claims are compared.")
public record Predicate(
        @NonNull @Description("The key of the predicate, for example invested.")
        String key,

        @Ignore String label,
        @Ignore String inverseLabel,

        @NonNull
        @Description("The theme that lists of facts can be grouped by, for example money, leadership or regulation.")
        String theme,

        @NonNull @Description("The kinds of entity that can be the subject.")
        Set<@NonNull EntityKind> subjectKinds,

        @NonNull @Description("The type of the values; unknown and none are always allowed.")
        ValueType valueType,

        @Description("The qualifier that names the other party where the value is not an entity, for example investee.")
        String object,

        @NonNull @Description("The kinds of entity that the other party can be; empty where there is no other party.")
        Set<@NonNull EntityKind> objectKinds,

        @NonNull @Description("How values relate to time: a state, an event, a running total or a forecast.")
        Temporality temporality,

        @Description("Whether two different values of one fact contradict each other.")
        boolean functional,

        @Description("Whether subject and other party can be exchanged.")
        boolean symmetric,

        @NonNull
        @Description("The qualifiers that separate facts: claims that differ in one of them are about different facts.")
        List<@NonNull String> separators,

        @NonNull @Description("Maximum difference between two numbers that agree, in percent.")
        Decimal tolerance,

        @Description("Whether the event can happen only once, so that different dates contradict each other.")
        boolean once,

        @NonNull
        @Description(
                "The predicates that a claim rules out for other subjects with the same other party and scope, as an exclusive supplier rules out other suppliers.")
        List<@NonNull String> excludes,

        @NonNull
        @Description(
                "The predicates whose claims state an exception to `excludes`; their value is the excepted entity.")
        List<@NonNull String> exceptions,

        @Description("The schema or property in FollowTheMoney; null where there is none.")
        String followTheMoney,

        @Description("The property in Wikidata; null where there is none.")
        String wikidata,

        @Description("Whether the vocabulary has the predicate; false for one that an import kept under its own name.")
        boolean known,

        @Description(
                "Whether its claims are shown only to requests with an API key, because their values are personal data: birth data, religion, health, contact details and the like.")
        boolean restricted,

        @Ignore Set<String> subjectViews,
        @Ignore Set<String> objectViews) {

    /** The theme of predicates outside the vocabulary. */
    private static final String OTHER = "other";

    /** A predicate outside the vocabulary, kept by an import: its values never contradict each other. */
    static Predicate unknown(String key) {
        return new Predicate(
                key,
                key,
                null,
                OTHER,
                Set.of(EntityKind.values()),
                ValueType.TEXT,
                null,
                Set.of(EntityKind.values()),
                Temporality.STATE,
                false,
                false,
                List.of(),
                new Decimal(BigDecimal.ZERO),
                false,
                List.of(),
                List.of(),
                null,
                null,
                false,
                false,
                Set.of(),
                Set.of());
    }

    /** Whether it can happen several times, so that time separates its claims into events. */
    @Ignore
    public boolean hasSeveralEvents() {
        return temporality == Temporality.EVENT && !once;
    }

    /** Whether two different values in one fact contradict each other. */
    @Ignore
    public boolean hasOneValue() {
        return functional || hasSeveralEvents();
    }

    /** Whether each value of a question is a fact of its own. */
    @Ignore
    public boolean hasFactPerValue() {
        return !functional
                && (valueType == ValueType.ENTITY || valueType == ValueType.TEXT || valueType == ValueType.BOOLEAN);
    }

    /** Whether a claim with this predicate can have a value of the type. */
    public boolean takes(ValueType type) {
        return !known || type == valueType || type == ValueType.UNKNOWN || type == ValueType.NONE;
    }
}
