package org.claimgraph.view.statistics;

import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The numbers with one predicate, unit, period, phase and basis in a group of claims, each fact once. */
@Description(
        "The numbers in a group of claims that have the same predicate, unit, period, phase and basis. Each fact counts once; denied, deprecated and superseded claims do not count.")
public record Amounts(
        @NonNull @Description("The predicate.") Predicate predicate,
        @NonNull @Description("The type of the numbers.") ValueType type,

        @NonNull @Description("The unit: a currency (ISO 4217), a ShareOf such as EQUITY, or a unit of measurement.")
        String unit,

        @Description("The period of recurring amounts, for example YEAR; null for single amounts.")
        String per,

        @Description("The phase for which the numbers hold; null without one.")
        String phase,

        @NonNull @Description("Whether the numbers are stated, intended, supposed or totals.")
        AmountBasis basis,

        @Description("Number of facts with a number.") int facts,

        @Description(
                "Number of facts whose number has only one end, as in \"more than 13 billion\". The sums include that end: see `sumBound`.")
        int openFacts,

        @Description("The sum of the lowest number of each fact; null for totals.")
        Decimal sum,

        @Description(
                "How `sum` and `highestSum` relate to the true sum. EXACT: both equal it. BETWEEN: it lies between them, because numbers are ranges or contested. AT_LEAST: it is `sum` or more, because a number has no upper end. AT_MOST: it is `highestSum` or less, because a number has no lower end. ABOUT: numbers are approximate, or some have no upper and others no lower end. Null for totals.")
        Bound sumBound,

        @Description("The sum of the highest number of each fact; null for totals.")
        Decimal highestSum,

        @NonNull @Description("The lowest number.") Decimal min,
        @NonNull @Description("The highest number.") Decimal max,

        @NonNull @Description("The median of the lowest numbers of the facts.")
        Decimal median) {}
