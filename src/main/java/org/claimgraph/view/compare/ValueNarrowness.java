package org.claimgraph.view.compare;

import java.util.Comparator;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;

/** Orders values from narrow to wide: "13 billion" before "more than 13 billion", a month before its year. */
public final class ValueNarrowness implements Comparator<Value> {
    /** Numbers and dates come before values of other types, which are all equal. */
    public static final Comparator<Value> NARROWEST_FIRST = new ValueNarrowness();

    private ValueNarrowness() {}

    @Override
    public int compare(Value one, Value other) {
        if (one instanceof TimeValue time && other instanceof TimeValue otherTime) {
            return TimeComparison.compareNarrowness(time, otherTime);
        }
        NumberInterval first = NumberInterval.of(one);
        NumberInterval second = NumberInterval.of(other);
        return first == null || second == null
                ? Integer.compare(group(one, first), group(other, second))
                : first.compareNarrowness(second);
    }

    private static int group(Value value, NumberInterval interval) {
        return interval != null ? 0 : value instanceof TimeValue ? 1 : 2;
    }
}
