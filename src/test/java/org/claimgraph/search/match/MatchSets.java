package org.claimgraph.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;

/** Scores the pairs of names in {@code ../shared/cases/names}, and prints them by category: main with -v prints the misses. */
public final class MatchSets {
    static final Path FOLDER = Path.of(System.getProperty("claimgraph.cases", "../shared/cases/names"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private MatchSets() {}

    /** A scored pair. */
    record Scored(String category, boolean same, double score, String shown) {}

    static List<JsonNode> lines(String file) {
        try (var lines = Files.lines(FOLDER.resolve(file))) {
            return lines.map(MatchSets::parsed).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Scored> match() {
        List<Scored> scored = new ArrayList<>();
        for (JsonNode pair : lines("match.jsonl")) {
            EntityKind kind = EntityKind.valueOf(pair.get("kind").asText());
            MatchScore score =
                    MatchScorer.score(subject(kind, pair.get("query")), subject(kind, pair.get("candidate")));
            scored.add(new Scored(
                    pair.get("category").asText(),
                    pair.get("same").asBoolean(),
                    score.value(),
                    pair.get("id").asText() + " " + kind + " "
                            + pair.get("query").get("names") + " <> "
                            + pair.get("candidate").get("names") + " " + score.features()));
        }
        return scored;
    }

    static List<Scored> yente() {
        List<Scored> scored = new ArrayList<>();
        for (JsonNode pair : lines("yente.jsonl")) {
            if (!pair.get("doubtful").asBoolean()) {
                EntityKind kind = pair.get("schema").asText().equals("Person") ? EntityKind.PERSON : EntityKind.COMPANY;
                MatchSubject one = named(kind, pair.get("name1").asText());
                MatchSubject other = named(kind, pair.get("name2").asText());
                double score = MatchScorer.score(one, other).value();
                scored.add(new Scored(
                        kind + " " + pair.get("strength").asText(),
                        pair.get("same").asBoolean(),
                        score,
                        pair.get("name1") + " <> " + pair.get("name2") + " logic-v2 " + pair.get("logic_v2")));
            }
        }
        return scored;
    }

    private static MatchSubject named(EntityKind kind, String name) {
        return new MatchSubject(kind, MatchSubject.forms(kind, List.of(name)), Set.of(), Set.of(), List.of());
    }

    private static MatchSubject subject(EntityKind kind, JsonNode node) {
        List<Identifier.Code> identifiers = new ArrayList<>();
        node.get("identifiers")
                .forEach(code -> identifiers.add(new Identifier.Code(
                        code.get("scheme").asText(), code.get("value").asText())));
        return new MatchSubject(
                kind,
                MatchSubject.forms(kind, texts(node.get("names"))),
                new HashSet<>(texts(node.get("dates"))),
                new HashSet<>(texts(node.get("countries"))),
                identifiers);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static double balancedAccuracy(List<Scored> pairs, double threshold) {
        double same = pairs.stream()
                .filter(Scored::same)
                .mapToInt(p -> p.score >= threshold ? 1 : 0)
                .average()
                .orElse(0);
        double different = pairs.stream()
                .filter(p -> !p.same)
                .mapToInt(p -> p.score < threshold ? 1 : 0)
                .average()
                .orElse(0);
        return (same + different) / 2;
    }

    static double f1(List<Scored> pairs, double threshold) {
        double right =
                pairs.stream().filter(p -> p.same && p.score >= threshold).count();
        double found = pairs.stream().filter(p -> p.score >= threshold).count();
        double wanted = pairs.stream().filter(Scored::same).count();
        return 2 * right / (found + wanted);
    }

    static double areaUnderCurve(List<Scored> pairs) {
        double wins = 0;
        long compared = 0;
        for (Scored same : pairs) {
            for (Scored different : pairs) {
                if (same.same && !different.same) {
                    wins += same.score > different.score ? 1 : same.score == different.score ? 0.5 : 0;
                    compared++;
                }
            }
        }
        return wins / compared;
    }

    public static void main(String... arguments) {
        for (String set : List.of("match", "yente")) {
            List<Scored> pairs = set.equals("match") ? match() : yente();
            double best = 0;
            double at = 0;
            double bestF1 = 0;
            for (int percent = 30; percent < 100; percent++) {
                double accuracy = balancedAccuracy(pairs, percent / 100.0);
                bestF1 = Math.max(bestF1, f1(pairs, percent / 100.0));
                if (accuracy > best) {
                    best = accuracy;
                    at = percent / 100.0;
                }
            }
            double threshold = MatchScorer.THRESHOLD;
            System.out.printf(
                    "%s: at %.2f balanced %.3f F1 %.3f; best balanced %.3f at %.2f; best F1 %.3f; area %.3f%n",
                    set,
                    threshold,
                    balancedAccuracy(pairs, threshold),
                    f1(pairs, threshold),
                    best,
                    at,
                    bestF1,
                    areaUnderCurve(pairs));
            Map<String, int[]> table = new TreeMap<>();
            for (Scored pair : pairs) {
                int[] row =
                        table.computeIfAbsent((pair.same ? "same " : "different ") + pair.category, _ -> new int[2]);
                row[1]++;
                if (pair.same == pair.score >= threshold) {
                    row[0]++;
                } else if (arguments.length > 0) {
                    System.out.printf(
                            "  %s %.2f %s %s%n", pair.same ? "SAME" : "diff", pair.score, pair.category, pair.shown);
                }
            }
            table.forEach((category, row) -> System.out.printf("  %-36s %d/%d%n", category, row[0], row[1]));
        }
    }
}
