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

/** A condition on the value of a claim; all that is given must hold. */
@NonNullFields
@Input("ValueFilter")
@Description("A condition on the value of a claim; all that is given must hold.")
public record ValueFilter(
        @Description("The value is of one of these types.") List<ValueType> types,

        @Description("The printed amount, percentage or quantity is this or more; money needs its currency beside it.")
        Decimal min,

        @Description("The printed amount, percentage or quantity is this or less; money needs its currency beside it.")
        Decimal max,

        @Description("It is money of this currency (ISO 4217).")
        String currency,

        @Description("The printed number bounds the true one in one of these ways.")
        List<Bound> bounds,

        @Description("The words of it, for a text or an unknown value.")
        TextFilter text,

        @Description("It is a date that ends on this day or later.")
        LocalDate from,

        @Description("It is a date that begins on this day or earlier.")
        LocalDate to) {

    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        if (types != null) {
            conditions.add(Sql.of("c.value_type = any(?)", FilterValues.names("value.types", types)));
        }
        if ((min != null || max != null) && currency == null && (types == null || types.contains(ValueType.MONEY))) {
            throw ApiException.badInput(
                    "A range of money needs its currency: give value.currency, or value.types without MONEY.");
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
