package org.claimgraph.graph.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known keys that somebody may have meant who made a typing error. */
final class NearestKeys {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int MAX_COMPARED = 100;
    private static final int MAX_SHOWN = 80;
    private static final int MAX_FOUND = 3;

    private NearestKeys() {}

    /** The known keys that are near enough for a typing error, the nearest first. */
    static List<String> of(String key, Collection<String> known) {
        if (key.length() > MAX_COMPARED) {
            return List.of();
        }
        String lower = key.toLowerCase(Locale.ROOT);
        ToIntFunction<String> distance = one -> DISTANCE.apply(lower, one.toLowerCase(Locale.ROOT));
        return known.stream()
                .distinct()
                .filter(one -> distance.applyAsInt(one) <= Math.max(2, one.length() / 3)
                        && distance.applyAsInt(one) < one.length())
                .sorted(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
                .limit(MAX_FOUND)
                .toList();
    }

    /** The key as messages show it. */
    static String shown(String key) {
        return key.length() <= MAX_SHOWN ? key : key.substring(0, MAX_SHOWN) + "…";
    }

    /** The keys in quotation marks, as alternatives. */
    static String alternatives(Collection<String> keys) {
        return keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(" or "));
    }
}
