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
 * A row of the vocabulary: what can be said, and how claims that say it compare.
 *
 * @param subjectKinds which kinds of entity it can be said of; all of them for a predicate that reads {@code *}
 * @param object the qualifier that names the other party, for values that are no entity; null where there is none
 * @param subjectViews the fields of the subject's type that list its relations by this predicate
 * @param objectViews the same for the other party's type
 */
@Description("A word of the vocabulary: what can be said of an entity, and how claims that say it compare.")
public record Predicate(
        @NonNull @Description("The word itself.") String key,

        @NonNull @Description("How it reads from the subject.")
        String label,

        @Description("How it reads from the other party; null where there is none.")
        String inverseLabel,

        @NonNull @Description("The kinds of entity that it can be said of.")
        Set<@NonNull EntityKind> subjectKinds,

        @NonNull @Description("The type of its values; unknown and none are always possible.")
        ValueType valueType,

        @Description("The qualifier that names the other party where the value is not an entity, for example investee.")
        String object,

        @NonNull @Description("The kinds of entity that the other party can be; empty where there is no other party.")
        Set<@NonNull EntityKind> objectKinds,

        @NonNull @Description("How it stands in time.") Temporality temporality,

        @Description("Whether two different values of one fact contradict each other.")
        boolean functional,

        @Description("Whether it reads the same from both sides.")
        boolean symmetric,

        @NonNull @Description("The qualifiers that make two values answers to different questions.")
        List<@NonNull String> separators,

        @NonNull @Description("How far two numbers may differ and still agree, in percent.")
        Decimal tolerance,

        @Description("Whether it happens once at most, so that two dates of it contradict each other.")
        boolean once,

        @NonNull @Description("The predicates that nobody else can have toward the same other party in the same scope.")
        List<@NonNull String> excludes,

        @NonNull
        @Description("The predicates that state an exception from what it excludes, with the excepted one as value.")
        List<@NonNull String> exceptions,

        @Description("Its name in FollowTheMoney, where it has one.")
        String followTheMoney,

        @Description("Its property in Wikidata, where it has one.")
        String wikidata,

        @Description("Whether it is a word of the vocabulary; false for one that an import brought along.")
        boolean known,

        @Ignore Set<String> subjectViews,
        @Ignore Set<String> objectViews) {

    /** A predicate that an import brought along: never a contradiction, every qualifier its own question. */
    static Predicate unknown(String key) {
        return new Predicate(
                key,
                key,
                null,
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
                Set.of(),
                Set.of());
    }

    /** May a claim with this predicate have a value of that type? */
    public boolean takes(ValueType type) {
        return !known || type == valueType || type == ValueType.UNKNOWN || type == ValueType.NONE;
    }
}
