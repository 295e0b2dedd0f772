package org.claimgraph.view.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;

/**
 * Finds which of many statements contradict others without comparing each pair. A statement is compared with the strongest statements and with
 * those that begin last and end first, of its own time and of all, and with some of the same value. No statement that
 * contradicts another one of the same time is missed. Of each statement the contradictions with the strongest and with the farthest other one
 * are kept. Apparent contradictions are left out: that many statements are a series.
 */
final class ManyStatements {
    private static final int STRONGEST = 6;
    private static final int DECIDING = 20;
    private static final int SAME_VALUE = 12;

    private final ClaimComparison comparison;
    private final List<Statement> all = new ArrayList<>();

    private ManyStatements(ClaimComparison comparison, List<List<Claim>> statements) {
        this.comparison = comparison;
        statements.forEach(claims -> all.add(new Statement(all.size(), claims, sources(claims))));
    }

    /** A statement with its number in the order of all. */
    private record Statement(int number, List<Claim> claims, int sources) {
        static final Comparator<Statement> STRONGEST_FIRST =
                Comparator.comparing(Statement::sources).reversed().thenComparing(Statement::number);

        Claim claim() {
            return claims.getFirst();
        }
    }

    private static int sources(List<Claim> claims) {
        return (int) claims.stream()
                .filter(Claim::hasIdentifiedSource)
                .map(Claim::origin)
                .distinct()
                .count();
    }

    static List<StatementPair> contradictions(ClaimComparison comparison, List<List<Claim>> statements) {
        return new ManyStatements(comparison, statements).contradictions();
    }

    private List<StatementPair> contradictions() {
        Collection<Statement> ofAll = compared(all);
        Map<String, List<Statement>> byTime = grouped(one -> DistinctStatements.circumstances(one.claim()));
        Map<String, Collection<Statement>> ofTime = new HashMap<>();
        byTime.forEach((time, statements) -> ofTime.put(time, compared(statements)));
        Map<String, List<Statement>> byValue =
                grouped(one -> one.claim().getValue().toString());
        Map<List<Integer>, StatementPair> kept = new LinkedHashMap<>();
        for (Statement one : all) {
            TreeSet<Statement> others = new TreeSet<>(Statement.STRONGEST_FIRST);
            others.addAll(ofAll);
            others.addAll(ofTime.get(DistinctStatements.circumstances(one.claim())));
            byValue.get(one.claim().getValue().toString()).stream()
                    .limit(SAME_VALUE)
                    .forEach(others::add);
            others.remove(one);
            keep(one, others, kept);
        }
        return List.copyOf(kept.values());
    }

    private Map<String, List<Statement>> grouped(Function<Statement, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    /** Those of the statements with which each one is compared. */
    private static Collection<Statement> compared(List<Statement> statements) {
        TreeSet<Statement> chosen = new TreeSet<>(Statement.STRONGEST_FIRST);
        statements.stream().sorted(Statement.STRONGEST_FIRST).limit(STRONGEST).forEach(chosen::add);
        DecidingValues<Statement> deciding =
                new DecidingValues<>(DECIDING, one -> one.claim().getValue());
        statements.forEach(deciding::add);
        deciding.all().stream()
                .sorted(Comparator.comparing((Statement one) -> !(one.claim().getValue() instanceof NoValue))
                        .thenComparing(Statement::number))
                .limit(DECIDING)
                .forEach(chosen::add);
        return chosen;
    }

    /** Keeps, of each outcome, the first contradiction with one of the others and that with the largest distance. */
    private void keep(Statement one, Collection<Statement> strongestFirst, Map<List<Integer>, StatementPair> kept) {
        Map<Verdict.Outcome, List<Integer>> farthest = new EnumMap<>(Verdict.Outcome.class);
        Map<List<Integer>, StatementPair> found = new HashMap<>();
        for (Statement other : strongestFirst) {
            Statement low = one.number() < other.number() ? one : other;
            Statement high = low == one ? other : one;
            StatementPair pair = DistinctStatements.compared(comparison, low.claims(), high.claims());
            Verdict verdict = pair.verdict();
            if (verdict.contradicts() || verdict.outcome() == Verdict.Outcome.INCOMPARABLE) {
                List<Integer> numbers = List.of(low.number(), high.number());
                found.put(numbers, pair);
                List<Integer> known = farthest.putIfAbsent(verdict.outcome(), numbers);
                if (known == null) {
                    kept.put(numbers, pair);
                } else if (found.get(known).verdict().distance() < verdict.distance()) {
                    farthest.put(verdict.outcome(), numbers);
                }
            }
        }
        farthest.values().forEach(numbers -> kept.put(numbers, found.get(numbers)));
    }
}
