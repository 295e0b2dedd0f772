package org.claimgraph.ingest.parse;

import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Builds the valid time of a claim from its parts. */
public final class ValidTimes {
    private ValidTimes() {}

    /**
     * The time from the start of one to the end of the other, in the coarser of their precisions.
     *
     * @param from null if the start is unknown
     * @param to null if the end is unknown
     * @param ended whether it has ended, which counts only where the end is unknown
     * @return null if nothing is known, or the end lies before the start
     */
    public static TimeValue between(TimeValue from, TimeValue to, boolean ended) {
        if (from == null && to == null) {
            return ended ? new TimeValue(null, null, null, null, null, true) : null;
        }
        if (from != null && to != null && to.to().isBefore(from.from())) {
            return null;
        }
        return new TimeValue(
                printed(from, to),
                from == null ? null : from.from(),
                to == null ? null : to.to(),
                coarser(from, to),
                null,
                to == null && ended);
    }

    private static String printed(TimeValue from, TimeValue to) {
        if (from == null || to == null || from.printed().equals(to.printed())) {
            return from == null ? to.printed() : from.printed();
        }
        return from.printed() + " – " + to.printed();
    }

    private static Precision coarser(TimeValue from, TimeValue to) {
        if (from == null || to == null) {
            return from == null ? to.precision() : from.precision();
        }
        return from.precision().compareTo(to.precision()) < 0 ? from.precision() : to.precision();
    }
}
