package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A time as honestly as its source gives it.
 *
 * @param from the first day, included; null where the beginning is unknown
 * @param to the last day, included; null where the end is unknown, which never means for ever
 */
@Embeddable
@Description(
        "A time as honestly as its source gives it: a span of days, its ends included. An open end means that it is unknown, never that it lasts for ever.")
public record TimeValue(
        @Description("The time as printed.") String text,

        @Description("The first day; null where it is unknown.")
        LocalDate from,

        @Description("The last day; null where it is unknown.")
        LocalDate to,

        @Enumerated(EnumType.STRING) @Description("The unit that the dates were given in; null where there are none.")
        Precision precision,

        @NonNull @Enumerated(EnumType.STRING) @Description("Where the dates come from.")
        Basis basis)
        implements Value {
    public TimeValue {
        basis = requireNonNullElse(basis, Basis.STATED);
        if (from != null && to != null && to.isBefore(from)) {
            throw ApiException.badInput("The time ends before it begins: %s to %s.".formatted(from, to));
        }
        if (basis == Basis.RELATIVE && (from != null || to != null)) {
            throw ApiException.badInput("A relative time has no calendar dates: \"%s\".".formatted(text));
        }
        if (text == null && from == null && to == null) {
            throw ApiException.badInput("A time needs a text or a date.");
        }
    }

    /**
     * The select list that {@link #read} reads.
     *
     * @param prefix the table alias and the common beginning of the column names, for example {@code c.valid_time}
     */
    public static String columns(String prefix) {
        return "%1$s_text, %1$s_from, %1$s_to, %1$s_precision, %1$s_basis".formatted(prefix);
    }

    /** The time whose five columns come next in the row; null where they are empty. */
    public static TimeValue read(Row row) {
        String text = row.text();
        LocalDate from = row.day();
        LocalDate to = row.day();
        Precision precision = row.word(Precision.class);
        Basis basis = row.word(Basis.class);
        return basis == null ? null : new TimeValue(text, from, to, precision, basis);
    }

    /** Could this have been so on the day? An unknown end rules nothing out. */
    public boolean mayHold(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** This time with the end that its precision implies if only the start is known: "2001" ends on 2001-12-31. */
    public TimeValue closed() {
        return from == null || to != null
                ? this
                : new TimeValue(
                        text, from, requireNonNullElse(precision, Precision.DAY).lastDay(from), precision, basis);
    }

    @Override
    public String canonical() {
        return "when " + (from == null && to == null ? text : from + " " + to + " " + precision);
    }
}
