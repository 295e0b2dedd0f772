package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;

/** Reads the share of an interest: exact, or a range with included or excluded ends. */
final class BodsShares {
    private BodsShares() {}

    /** The share; empty if it states none, or one that is not between 0 and 100. */
    static Optional<Share> parse(JsonNode share, ShareOf of) {
        try {
            if (share.path("exact").isNumber()) {
                return Optional.of(new Share(number(share, "exact"), null, Bound.EXACT, of));
            }
            Decimal min = end(share, "minimum", "exclusiveMinimum", true);
            Decimal max = end(share, "maximum", "exclusiveMaximum", false);
            boolean excludesMin = excludes(share, "exclusiveMinimum", min);
            boolean excludesMax = excludes(share, "exclusiveMaximum", max);
            if (min == null && max == null) {
                return Optional.empty();
            }
            if (max == null) {
                return Optional.of(new Share(min, null, excludesMin ? Bound.MORE_THAN : Bound.AT_LEAST, of));
            }
            if (min == null) {
                return Optional.of(new Share(max, null, excludesMax ? Bound.LESS_THAN : Bound.AT_MOST, of));
            }
            return Optional.of(new Share(min, max, Bound.BETWEEN, of, ends(excludesMin, excludesMax)));
        } catch (ApiException _) {
            return Optional.empty();
        }
    }

    /** The end of a range; the narrower one if both an included and an excluded one are given. */
    private static Decimal end(JsonNode share, String included, String excluded, boolean lower) {
        Decimal one = number(share, included);
        Decimal other = number(share, excluded);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean first = lower ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
        return first ? one : other;
    }

    private static boolean excludes(JsonNode share, String excluded, Decimal end) {
        Decimal other = number(share, excluded);
        return other != null && other.equals(end);
    }

    private static ExclusiveEnds ends(boolean lower, boolean upper) {
        return lower && upper ? ExclusiveEnds.BOTH : lower ? ExclusiveEnds.LOWER : upper ? ExclusiveEnds.UPPER : null;
    }

    private static Decimal number(JsonNode share, String member) {
        return share.path(member).isNumber() ? new Decimal(share.get(member).decimalValue()) : null;
    }
}
