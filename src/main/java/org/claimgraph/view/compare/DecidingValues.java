package org.claimgraph.view.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;

/**
 * Finds those of many values that decide whether a further one contradicts any of them: of numbers and dates of one form the one that begins
 * last and the one that ends first, and every other value. Used by one thread.
 *
 * @param <T> what has a value
 */
public final class DecidingValues<T> {
    private final int complete;
    private final Function<T, Value> value;
    private final List<T> first = new ArrayList<>();
    private final Map<Object, T> latest = new LinkedHashMap<>();
    private final Map<Object, T> earliest = new LinkedHashMap<>();

    /** @param complete the number of values up to which each of them decides */
    public DecidingValues(int complete, Function<T, Value> value) {
        this.complete = complete;
        this.value = value;
    }

    public void add(T one) {
        if (first.size() <= complete) {
            first.add(one);
        }
        Object form = form(value.apply(one));
        latest.merge(form, one, (known, other) -> beginsLater(value.apply(other), value.apply(known)) ? other : known);
        earliest.merge(
                form, one, (known, other) -> endsEarlier(value.apply(other), value.apply(known)) ? other : known);
    }

    /** The values that decide, in the order in which they were added first. */
    public Collection<T> all() {
        if (first.size() <= complete) {
            return first;
        }
        Set<T> deciding = new LinkedHashSet<>();
        latest.forEach((form, one) -> {
            deciding.add(one);
            deciding.add(earliest.get(form));
        });
        return deciding;
    }

    /** What values share that only differ by where they begin and end. */
    private static Object form(Value value) {
        NumberInterval number = NumberInterval.of(value);
        if (number != null
                && !(value instanceof Money money && !money.conversions().isEmpty())) {
            return number.form();
        }
        return value instanceof TimeValue time && TimeComparison.dated(time)
                ? List.of(time.from() == null, time.to() == null)
                : value.canonical();
    }

    private static boolean beginsLater(Value one, Value other) {
        NumberInterval number = NumberInterval.of(one);
        if (number != null) {
            return number.low() != null
                    && number.low().compareTo(NumberInterval.of(other).low()) > 0;
        }
        return one instanceof TimeValue time
                && other instanceof TimeValue than
                && time.from() != null
                && time.from().isAfter(than.from());
    }

    private static boolean endsEarlier(Value one, Value other) {
        NumberInterval number = NumberInterval.of(one);
        if (number != null) {
            return number.high() != null
                    && number.high().compareTo(NumberInterval.of(other).high()) < 0;
        }
        return one instanceof TimeValue time
                && other instanceof TimeValue than
                && time.to() != null
                && time.to().isBefore(than.to());
    }
}
