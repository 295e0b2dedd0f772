package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.regex.Pattern;
import org.claimgraph.engine.execution.ApiException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An amount of money.
 *
 * @param amount in units of the currency, never in thousands or millions
 * @param maxAmount the upper end, with the bound {@code BETWEEN} only
 * @param currency ISO 4217
 */
@Description("An amount of money.")
public record Money(
        @NonNull
        @Description(
                "The amount in units of the currency, not in thousands or millions; the lower end where the bound is BETWEEN.")
        Decimal amount,

        @Description("The upper end where the bound is BETWEEN, else null.")
        Decimal maxAmount,

        @NonNull @Description("ISO 4217 code of the currency, for example USD.")
        String currency,

        @NonNull @Description("How the printed amount relates to the true amount.")
        Bound bound,

        @Description("The period in which the amount is paid or earned, for example YEAR; null for a single amount.")
        String per,

        @NonNull
        @Description(
                "The same amount in other currencies, as the source converts it. Conversions are not additional amounts.")
        List<@NonNull ConvertedAmount> conversions,

        @Description("The ends that the range excludes where the bound is BETWEEN; null if it includes both.")
        ExclusiveEnds exclusive)
        implements Value {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        requireNonNull(amount, "amount");
        bound = requireNonNullElse(bound, Bound.EXACT);
        conversions = conversions == null ? List.of() : List.copyOf(conversions);
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw ApiException.badInput(
                    "\"%s\" is not a currency: give a code of ISO 4217, for example USD.".formatted(currency));
        }
        RangeCheck.check(amount, maxAmount, bound, exclusive);
    }

    /** An amount, or a range that includes its ends. */
    public Money(
            Decimal amount,
            Decimal maxAmount,
            String currency,
            Bound bound,
            String per,
            List<ConvertedAmount> conversions) {
        this(amount, maxAmount, currency, bound, per, conversions, null);
    }

    /** A copy of this amount with these conversions. */
    public Money converted(List<ConvertedAmount> into) {
        return new Money(amount, maxAmount, currency, bound, per, into, exclusive);
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.MONEY;
    }

    @Override
    public String canonical() {
        return "money " + amount + " " + maxAmount + " " + currency + " " + bound + " " + per
                + ExclusiveEnds.canonical(exclusive);
    }
}
