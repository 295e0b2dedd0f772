package org.claimgraph.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.value.Bound;
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

        @Description("The value is money in this currency (ISO 4217).")
        String currency,

        @Description("The number has one of these bounds, for example AT_LEAST.")
        List<Bound> bounds,

        @Description("The text of the value, for example of a text or an unknown value.")
        TextFilter text,

        @Description("The value is a date that ends on this day or later.")
        LocalDate from,

        @Description("The value is a date that begins on this day or earlier.")
        LocalDate to) {

    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        if (types != null) {
            conditions.add(Sql.of("c.value_type = any(?)", FilterValues.names("value.types", types)));
        }
        if ((min != null || max != null) && currency == null && (types == null || types.contains(ValueType.MONEY))) {
            throw ApiException.badInput(
                    "A range of money needs a currency: set value.currency, or set value.types without MONEY.");
        }
        if (min != null) {
            conditions.add(Sql.of("coalesce(c.value_max_amount, c.value_amount) >= ?", min.number()));
        }
        if (max != null) {
            conditions.add(Sql.of("c.value_amount <= ?", max.number()));
        }
        if (currency != null) {
            conditions.add(Sql.of("c.value_type = 'MONEY' and c.value_unit = ?", currency));
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
}
