package org.claimgraph.view.statistics;

import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The numbers of one sort in a group of claims, each fact once. */
@Description(
        "The numbers of one sort in a group of claims: one predicate, unit, period, phase and basis, never across. Each fact counts once, however many claims repeat it; denied, deprecated and superseded claims do not count.")
public record Amounts(
        @NonNull @Description("What is said.") Predicate predicate,
        @NonNull @Description("The type of the numbers.") ValueType type,

        @NonNull @Description("What they count: a currency (ISO 4217), what a percentage is a share of, or a unit.")
        String unit,

        @Description("The period that amounts are paid or earned in; null for single amounts.")
        String per,

        @Description("The phase for which they hold; null for those without one.")
        String phase,

        @NonNull @Description("What they are about.") AmountBasis basis,
        @Description("How many facts give a number.") int facts,

        @Description("Their sum, as printed; where claims of a fact differ, of the lowest. Null for totals.")
        Decimal sum,

        @Description("Their sum where for each fact the highest number is taken. Null for totals.")
        Decimal highestSum,

        @NonNull @Description("The lowest.") Decimal min,
        @NonNull @Description("The highest.") Decimal max,

        @NonNull @Description("The median of the facts' lowest numbers.")
        Decimal median) {}
