package org.claimgraph.view.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Compares the distinct statements among the claims of a fact, each pair once. */
public final class DistinctStatements {
    /** The number of statements that can contradict each other up to which each pair is compared. */
    public static final int MAX_COMPLETE = 100;

    private static final int MAX_NONE = 20;

    private DistinctStatements() {}

    /** Two distinct statements with their claims, and the result of comparing them. */
    public record StatementPair(List<Claim> one, List<Claim> other, Verdict verdict) {}

    /**
     * Each pair of related distinct statements, whatever the order of the claims; claims that do not count are left out. Of more than
     * {@link #MAX_COMPLETE} statements only pairs that contradict each other or are not comparable, and of those only some for each statement.
     */
    public static List<StatementPair> compare(ClaimComparison comparison, Collection<Claim> claims) {
        List<StatementPair> pairs = new ArrayList<>();
        for (List<List<Claim>> group : groups(comparison, statements(claims))) {
            if (group.size() > MAX_COMPLETE) {
                pairs.addAll(ManyStatements.contradictions(comparison, group));
                continue;
            }
            for (int at = 0; at < group.size(); at++) {
                List<Claim> one = group.get(at);
                for (List<Claim> other : group.subList(at + 1, group.size())) {
                    StatementPair pair = compared(comparison, one, other);
                    if (pair.verdict().outcome() != Verdict.Outcome.UNRELATED) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    /**
     * Statements that can be related: all of them where one value excludes the others, else those with the same value, and each that
     * says there is none with each other one.
     */
    private static List<List<List<Claim>>> groups(ClaimComparison comparison, List<List<Claim>> statements) {
        if (comparison.predicate().hasOneValue()) {
            return List.of(statements);
        }
        Map<String, List<List<Claim>>> byValue = new LinkedHashMap<>();
        statements.forEach(
                statement -> byValue.computeIfAbsent(comparisonKey(statement.getFirst()), _ -> new ArrayList<>())
                        .add(statement));
        List<List<List<Claim>>> groups = new ArrayList<>(byValue.values());
        statements.stream()
                .filter(DistinctStatements::isNone)
                .limit(MAX_NONE)
                .forEach(none -> statements.stream()
                        .filter(other -> !isNone(other))
                        .forEach(other -> groups.add(List.of(none, other))));
        return groups;
    }

    private static boolean isNone(List<Claim> statement) {
        return statement.getFirst().getValue() instanceof NoValue;
    }

    /** Compares claims of different sources if there are any, because a source does not contradict its own statement. */
    static StatementPair compared(ClaimComparison comparison, List<Claim> one, List<Claim> other) {
        Claim first = one.getFirst();
        Claim second = other.stream()
                .filter(claim -> !claim.origin().equals(first.origin()))
                .findFirst()
                .orElse(other.getFirst());
        Claim different = one.stream()
                .filter(claim -> !claim.origin().equals(second.origin()))
                .findFirst()
                .orElse(first);
        return new StatementPair(one, other, comparison.compare(different, second));
    }

    /** Whether the claims have more distinct statements that can contradict each other than are compared pair by pair. */
    public static boolean isIncomplete(ClaimComparison comparison, Collection<Claim> claims) {
        return claims.size() > MAX_COMPLETE
                && groups(comparison, statements(claims)).stream().anyMatch(group -> group.size() > MAX_COMPLETE);
    }

    /** The claims that count, grouped by what they state, in an order that does not depend on the order of recording. */
    private static List<List<Claim>> statements(Collection<Claim> claims) {
        Map<String, List<Claim>> statements = new TreeMap<>();
        claims.stream()
                .filter(Claim::counts)
                .sorted(Comparator.comparing(Claim::key))
                .forEach(claim -> statements
                        .computeIfAbsent(statementKey(claim), _ -> new ArrayList<>())
                        .add(claim));
        return List.copyOf(statements.values());
    }

    /**
     * A key that is equal for claims with compatible values; all numbers share one, since only a comparison can tell them apart.
     */
    public static String comparisonKey(Claim claim) {
        return claim.otherQuestion() == null
                ? comparisonKey(claim.getValue())
                : "ends " + String.join(" ", SymmetricEnds.of(claim));
    }

    private static String comparisonKey(Value value) {
        return switch (value) {
            case TextValue text -> "text " + EqualTexts.key(text.text());
            case EntityValue entity when entity.entityText() != null -> "name " + EqualTexts.key(entity.entityText());
            case TimeValue _ -> "when";
            case UnknownValue _ -> "unknown";
            default -> NumberInterval.of(value) == null ? value.canonical() : "number";
        };
    }

    /** A key that is equal for claims that state the same. */
    public static String statementKey(Claim claim) {
        return claim.getValue().toString() + "\n" + circumstances(claim);
    }

    /** A key that is equal for claims of one stance and time that affirm or deny their values. */
    public static String circumstances(Claim claim) {
        return String.join(
                "\n",
                Stance.side(claim).name(),
                Stance.of(claim).name(),
                canonical(claim.getValidTime()),
                canonical(claim.getAsOf()));
    }

    private static String canonical(TimeValue time) {
        return time == null ? "" : time.canonical();
    }
}
