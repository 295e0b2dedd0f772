package org.claimgraph.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters claims by their value; all given conditions must hold. */
@NonNullFields
@Input("ValueFilter")
@Description(
        "Filters claims by their value. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record ValueFilter(
        @Description("The value is of one of these types.") List<ValueType> types,

        @Description("The amount, percentage or quantity is at least this number. For money, currency is required.")
        Decimal min,

        @Description("The amount, percentage or quantity is at most this number. For money, currency is required.")
        Decimal max,

        @Description(
                "The value is money in this currency (ISO 4217), or the source itself converts it to this currency; `min` and `max` then apply to the converted amount.")
        String currency,

        @Description("The number has one of these bounds, for example AT_LEAST.")
        List<Bound> bounds,

        @Description("The text of a text value, or the wording of an unknown or none value.")
        TextFilter text,

        @Description("The value is a date that ends on this day or later.")
        LocalDate from,

        @Description("The value is a date that begins on this day or earlier.")
        LocalDate to) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** The conditions on the table alias {@code c}. */
    public List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        if (types != null) {
            conditions.add(Sql.of("c.value_type = any(?)", FilterValues.names("value.types", types)));
        }
        if ((min != null || max != null) && currency == null && (types == null || types.contains(ValueType.MONEY))) {
            throw ApiException.badInput(
                    "A range of money needs a currency: set value.currency, or set value.types without MONEY.");
        }
        if (min != null || max != null || currency != null) {
            conditions.add(amount());
        }
        if (bounds != null) {
            conditions.add(Sql.of("c.value_bound = any(?)", FilterValues.names("value.bounds", bounds)));
        }
        if (text != null) {
            conditions.addAll(text.on("value.text", "c.value_text"));
        }
        if (from != null) {
            conditions.add(Sql.of("c.value_to >= ?", from));
        }
        if (to != null) {
            conditions.add(Sql.of("c.value_from <= ?", to));
        }
        return conditions;
    }

    private Sql amount() {
        Sql inRange = range(Sql.of("c.value_amount"), Sql.of("coalesce(c.value_max_amount, c.value_amount)"));
        return currency == null ? inRange : inCurrency(inRange);
    }

    private Sql range(Sql lowest, Sql highest) {
        Sql range = Sql.of("true");
        if (min != null) {
            range.add("and").add(highest).add(">= ?", min.number());
        }
        if (max != null) {
            range.add("and").add(lowest).add("<= ?", max.number());
        }
        return range;
    }

    private Sql inCurrency(Sql inRange) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(code).matches()) {
            throw ApiException.badInput(
                    "value.currency is \"%s\": use an ISO 4217 code of three letters, for example USD."
                            .formatted(currency));
        }
        Sql converted = Sql.of("cast(")
                .addFirstGroup("c.value_conversions", ConvertedAmount.storedAmountIn(code))
                .add("as numeric(60, 20))");
        return Sql.of("c.value_type = 'MONEY' and (c.value_unit = ? and", code)
                .add(inRange)
                .add("or")
                .add(converted)
                .add("is not null and")
                .add(range(converted, converted))
                .add(")");
    }
}
