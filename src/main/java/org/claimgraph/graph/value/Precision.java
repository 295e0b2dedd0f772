package org.claimgraph.graph.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.graphql.Description;

@Description("The unit in which a date is stated.")
public enum Precision {
    @Description("A decade.")
    DECADE,
    @Description("A year.")
    YEAR,
    @Description("A quarter of a year.")
    QUARTER,
    @Description("A month.")
    MONTH,
    @Description("A week.")
    WEEK,
    @Description("A day.")
    DAY;

    private static final int YEARS_PER_DECADE = 10;
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** The first day of the unit that contains the day. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), YEARS_PER_DECADE));
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_PER_QUARTER);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> day;
        };
    }

    /** The unit that contains the day: "1920s", "2019", "2019-Q3", "2019-11", "2019-W47" or "2019-11-20". */
    public String display(LocalDate day) {
        String text = day.toString();
        return switch (this) {
            case DECADE -> text.substring(0, YEAR_LENGTH - 1) + "0s";
            case YEAR -> text.substring(0, YEAR_LENGTH);
            case QUARTER -> text.substring(0, YEAR_LENGTH) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> text.substring(0, MONTH_LENGTH);
            case WEEK ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> text;
        };
    }

    /** The last day of the unit that contains the day. */
    public LocalDate lastDay(LocalDate day) {
        LocalDate first = firstDay(day);
        LocalDate next = switch (this) {
            case DECADE -> first.plusYears(YEARS_PER_DECADE);
            case YEAR -> first.plusYears(1);
            case QUARTER -> first.plusMonths(MONTHS_PER_QUARTER);
            case MONTH -> first.plusMonths(1);
            case WEEK -> first.plusWeeks(1);
            case DAY -> first.plusDays(1);
        };
        return next.minusDays(1);
    }
}
