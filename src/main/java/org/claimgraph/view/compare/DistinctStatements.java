package org.claimgraph.view.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Compares the distinct statements among the claims of a fact, each pair once. */
public final class DistinctStatements {
    private DistinctStatements() {}

    /** Two distinct statements with their claims, and the result of comparing them. */
    public record StatementPair(List<Claim> one, List<Claim> other, Verdict verdict) {}

    /** Each pair of related distinct statements; claims that do not count are left out. */
    public static List<StatementPair> compare(ClaimComparison comparison, Collection<Claim> claims) {
        List<StatementPair> pairs = new ArrayList<>();
        for (Map<String, List<Claim>> bucket : buckets(comparison, claims).values()) {
            List<List<Claim>> statements = List.copyOf(bucket.values());
            for (int one = 0; one < statements.size(); one++) {
                for (int other = one + 1; other < statements.size(); other++) {
                    List<Claim> first = statements.get(one);
                    List<Claim> second = statements.get(other);
                    Verdict verdict = comparison.compare(first.getFirst(), second.getFirst());
                    if (verdict.outcome() != Verdict.Outcome.UNRELATED) {
                        pairs.add(new StatementPair(first, second, verdict));
                    }
                }
            }
        }
        return pairs;
    }

    /** Statements that can be related: all of them for a functional predicate, else those with the same value. */
    private static Map<String, Map<String, List<Claim>>> buckets(ClaimComparison comparison, Collection<Claim> claims) {
        boolean functional = comparison.predicate().functional();
        Map<String, Map<String, List<Claim>>> buckets = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.counts()) {
                buckets.computeIfAbsent(functional ? "" : comparisonKey(claim.getValue()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(statementKey(claim), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        return buckets;
    }

    /** A key that is equal for compatible values; all numbers share one, since only a comparison can tell them apart. */
    public static String comparisonKey(Value value) {
        return switch (value) {
            case TextValue text -> "text " + TextFolding.fold(text.value());
            case TimeValue _ -> "when";
            case UnknownValue _ -> "unknown";
            default -> Interval.of(value) == null ? value.canonical() : "number";
        };
    }

    private static String statementKey(Claim claim) {
        return String.join(
                "\n",
                claim.getValue().toString(),
                Stance.side(claim).name(),
                Stance.of(claim).name(),
                canonical(claim.getValidTime()),
                canonical(claim.getAsOf()));
    }

    private static String canonical(TimeValue time) {
        return time == null ? "" : time.canonical();
    }
}
