package org.claimgraph.curation;

import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An amount of money. */
@Input("MoneyInput")
@Description("An amount of money.")
public record MoneyInput(
        @NonNull
        @Description(
                "The amount in units of the currency, not in thousands or millions; the lower end where the bound is BETWEEN.")
        Decimal amount,

        @Description("The upper end; only where the bound is BETWEEN.")
        Decimal maxAmount,

        @NonNull @Description("ISO 4217 code of the currency, for example USD.")
        String currency,

        @Description("How the printed amount relates to the true one; EXACT by default.")
        Bound bound,

        @Description("The period in which the amount is paid or earned, for example YEAR; none for a single amount.")
        String per,

        @Description("The ends that the range excludes; by default none.")
        ExclusiveEnds exclusive) {}
