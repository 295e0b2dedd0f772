package org.claimgraph.ingest.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimgraph.graph.value.TimeValue;

/** Takes what is probably wrong with something that can be recorded. Called by one thread. */
@FunctionalInterface
public interface WarningSink {
    /**
     * Takes a warning.
     *
     * @param kind groups warnings of one cause, see {@link org.claimgraph.ingest.Finding#kind}
     * @param message what is wrong and what to do
     */
    void warn(String kind, String message);

    default void checkLanguage(String tag) {
        if (tag != null && !CodeCheck.isLanguage(tag)) {
            warn("unknown-language", "\"%s\" is not a language tag of BCP 47, such as en or zh-Hans.".formatted(tag));
        }
    }

    default void checkCurrency(String code) {
        if (!CodeCheck.isCurrency(code)) {
            warn("unknown-currency", "\"%s\" is not a currency code of ISO 4217, such as EUR.".formatted(code));
        }
    }

    /**
     * Checks that a time is not shorter than the unit that its precision names, as a single day of a YEAR is.
     *
     * @param name the member of the line, for the message
     * @param time null for none
     */
    default void checkPrecision(String name, TimeValue time) {
        if (time == null || time.precision() == null || time.from() == null || time.to() == null) {
            return;
        }
        LocalDate first = time.precision().firstDay(time.from());
        LocalDate last = time.precision().lastDay(time.from());
        if (ChronoUnit.DAYS.between(time.from(), time.to()) < ChronoUnit.DAYS.between(first, last)) {
            warn(
                    "precision-differs",
                    "\"%s\" from %s to %s is shorter than a %s, its precision: write %s to %s, or the right precision."
                            .formatted(name, time.from(), time.to(), time.precision(), first, last));
        }
    }

    /** As {@link #checkPrecision}, for a point in time, which has no end where only its first day is given. */
    default void checkPointPrecision(String name, TimeValue time) {
        boolean isStart = time != null && time.precision() != null && time.from() != null && time.to() == null;
        checkPrecision(
                name,
                isStart
                        ? new TimeValue(
                                time.printed(),
                                time.from(),
                                time.precision().lastDay(time.from()),
                                time.precision(),
                                time.basis())
                        : time);
    }
}
