package org.claimgraph.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.graph.value.Bound;

/** Recognises the words and signs before a number that say how it relates to the true number. */
public final class Bounds {
    private static final Map<String, Bound> WORDS = Map.ofEntries(
            Map.entry("", Bound.EXACT),
            Map.entry("je", Bound.EXACT),
            Map.entry("=", Bound.EXACT),
            Map.entry("ca.", Bound.ABOUT),
            Map.entry("ca", Bound.ABOUT),
            Map.entry("c.", Bound.ABOUT),
            Map.entry("circa", Bound.ABOUT),
            Map.entry("~", Bound.ABOUT),
            Map.entry("≈", Bound.ABOUT),
            Map.entry("about", Bound.ABOUT),
            Map.entry("approx.", Bound.ABOUT),
            Map.entry("approx", Bound.ABOUT),
            Map.entry("approximately", Bound.ABOUT),
            Map.entry("around", Bound.ABOUT),
            Map.entry("some", Bound.ABOUT),
            Map.entry("etwa", Bound.ABOUT),
            Map.entry("rund", Bound.ABOUT),
            Map.entry("up to", Bound.AT_MOST),
            Map.entry("bis zu", Bound.AT_MOST),
            Map.entry("bis", Bound.AT_MOST),
            Map.entry("at most", Bound.AT_MOST),
            Map.entry("max.", Bound.AT_MOST),
            Map.entry("höchstens", Bound.AT_MOST),
            Map.entry("<=", Bound.AT_MOST),
            Map.entry("≤", Bound.AT_MOST),
            Map.entry("under", Bound.LESS_THAN),
            Map.entry("less than", Bound.LESS_THAN),
            Map.entry("unter", Bound.LESS_THAN),
            Map.entry("<", Bound.LESS_THAN),
            Map.entry("over", Bound.MORE_THAN),
            Map.entry("more than", Bound.MORE_THAN),
            Map.entry("über", Bound.MORE_THAN),
            Map.entry("mehr als", Bound.MORE_THAN),
            Map.entry(">", Bound.MORE_THAN),
            Map.entry("at least", Bound.AT_LEAST),
            Map.entry("mindestens", Bound.AT_LEAST),
            Map.entry("min.", Bound.AT_LEAST),
            Map.entry("from", Bound.AT_LEAST),
            Map.entry("ab", Bound.AT_LEAST),
            Map.entry(">=", Bound.AT_LEAST),
            Map.entry("≥", Bound.AT_LEAST));

    private Bounds() {}

    /** The bound that the words mean; EXACT for none, empty for other words. */
    public static Optional<Bound> parse(String words) {
        return Optional.ofNullable(WORDS.get(words.strip().toLowerCase(Locale.ROOT)));
    }
}
