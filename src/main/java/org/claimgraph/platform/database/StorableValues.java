package org.claimgraph.platform.database;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.claimgraph.engine.execution.ApiException;

/**
 * Rejects values that not every supported database can store unchanged: text with NUL or an unpaired surrogate, which
 * PostgreSQL does not support, and dates outside the range of the databases.
 */
public final class StorableValues {
    private static final int LAST_YEAR = 9999;

    private StorableValues() {}

    /**
     * Returns the text.
     *
     * @throws ApiException if the text holds a NUL character or an unpaired surrogate
     */
    public static String checked(String text) {
        String problem = text == null ? null : problem(text);
        if (problem != null) {
            throw ApiException.badInput("A text contains %s: remove it.".formatted(problem));
        }
        return text;
    }

    /** What makes the text impossible to store, as a noun phrase; null if nothing does. */
    public static String problem(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0) {
                return "a NUL character";
            }
            if (Character.isSurrogate(unit)) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(at + 1))) {
                    return "half a character (an unpaired surrogate)";
                }
                at++;
            }
        }
        return null;
    }

    /**
     * Returns the date or moment.
     *
     * @throws ApiException if its year is not one of 0001 to 9999
     */
    public static <T extends TemporalAccessor> T checked(T time) {
        checkYear(time.get(ChronoField.YEAR), time);
        return time;
    }

    /**
     * Checks the year of a time.
     *
     * @throws ApiException if it is not one of 0001 to 9999
     */
    public static void checkYear(int year, Object time) {
        if (year < 1 || year > LAST_YEAR) {
            throw ApiException.badInput(
                    "%s is out of range: years from 0001 to %d can be used.".formatted(time, LAST_YEAR));
        }
    }
}
