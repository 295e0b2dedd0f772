package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A time with the precision that its source states.
 *
 * @param printed the text in the document; null where it is not printed
 * @param from the first day, included; null where the start is unknown
 * @param to the last day, included; null where the end is unknown; null does not mean open-ended
 * @param precision the unit of the dates; null without dates
 * @param basis null becomes STATED
 * @param ended whether it has ended on a day that the source does not tell, as in "former"; null becomes false
 */
@Embeddable
@Description(
        "A time with the precision that its source states: a range of days, both ends included. A null end is unknown; it does not mean open-ended.")
public record TimeValue(
        @Column(name = "text") @Description("The time as printed in the document; null where it is not printed.")
        String printed,

        @Description("The first day; null where unknown.") LocalDate from,

        @Description("The last day; null where unknown.") LocalDate to,

        @Enumerated(EnumType.STRING) @Description("The unit in which the source states the dates; null without dates.")
        Precision precision,

        @NonNull @Enumerated(EnumType.STRING) @Description("How the dates are known.")
        DateBasis basis,

        @NonNull @Description("Whether the time has ended on an unknown day, as in \"former\"; `to` is then null.")
        Boolean ended)
        implements Value {
    public TimeValue {
        basis = requireNonNullElse(basis, DateBasis.STATED);
        ended = requireNonNullElse(ended, false);
        if (from != null && to != null && to.isBefore(from)) {
            throw ApiException.badInput("The time ends before it begins: from %s to %s.".formatted(from, to));
        }
        if (basis == DateBasis.RELATIVE && (from != null || to != null)) {
            throw ApiException.badInput("A relative time has no calendar dates: \"%s\".".formatted(printed));
        }
        if (ended && to != null) {
            throw ApiException.badInput("A time that ended on an unknown day has no last day: %s.".formatted(to));
        }
        if (printed == null && !ended && from == null && to == null) {
            throw ApiException.badInput("A time needs a printed text or a date.");
        }
    }

    /** A time that is not known to have ended on an unknown day. */
    public TimeValue(String printed, LocalDate from, LocalDate to, Precision precision, DateBasis basis) {
        this(printed, from, to, precision, basis, false);
    }

    /**
     * The select list that {@link #read} reads.
     *
     * @param prefix the table alias and the common beginning of the column names, for example {@code c.valid_time}
     */
    public static String columns(String prefix) {
        return "%1$s_text, %1$s_from, %1$s_to, %1$s_precision, %1$s_basis, %1$s_ended".formatted(prefix);
    }

    /** Reads a time from the next six columns of the row; null if they are null. */
    public static TimeValue read(Row row) {
        String printed = row.text();
        LocalDate from = row.day();
        LocalDate to = row.day();
        Precision precision = row.word(Precision.class);
        DateBasis basis = row.word(DateBasis.class);
        boolean ended = row.truth();
        return basis == null ? null : new TimeValue(printed, from, to, precision, basis, ended);
    }

    /** Whether the time may contain the day; an unknown end excludes nothing. */
    public boolean mayHold(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /**
     * This time with all days of its unit if it is one unit: "2001" lasts from 2001-01-01 to 2001-12-31, also where the source has only its
     * first day, or another day in place of the unknown one.
     */
    public TimeValue closed() {
        if (from == null || ended) {
            return this;
        }
        Precision unit = requireNonNullElse(precision, Precision.DAY);
        boolean isOneUnit = to == null || unit.firstDay(from).equals(unit.firstDay(to));
        return isOneUnit ? new TimeValue(printed, unit.firstDay(from), unit.lastDay(from), precision, basis) : this;
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.DATE;
    }

    @Override
    public String canonical() {
        return "when " + (from == null && to == null ? printed : from + " " + to + " " + precision)
                + (ended ? " ended" : "");
    }
}
