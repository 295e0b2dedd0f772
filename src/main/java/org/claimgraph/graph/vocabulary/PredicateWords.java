package org.claimgraph.graph.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.SeparatorText;

/** Finds predicates by the words of an unknown key: "ceoOf" shares words with the label "is chief executive of". */
final class PredicateWords {
    private static final int MAX_FOUND = 3;
    private static final double PART = 0.5;
    private static final int COMMON_START = 4;
    private static final int COMMON_START_OF_PART = 5;
    private static final int MAX_ENDING = 4;
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");
    private static final Set<String> IGNORED = Set.of(
            "of", "is", "the", "has", "have", "by", "a", "an", "in", "to", "with", "from", "on", "at", "was",
            "officer");

    private PredicateWords() {}

    /** The keys of the predicates that share the most words with the key, or have it as a name in another vocabulary. */
    static List<String> alike(String key, Collection<Predicate> predicates) {
        List<String> named = predicates.stream()
                .filter(predicate ->
                        key.equalsIgnoreCase(predicate.wikidata()) || key.equalsIgnoreCase(predicate.followTheMoney()))
                .map(Predicate::key)
                .limit(MAX_FOUND)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> words = words(key);
        ToDoubleFunction<Predicate> score = predicate -> score(words, predicate);
        double best = predicates.stream().mapToDouble(score).max().orElse(0);
        return best < PART
                ? List.of()
                : predicates.stream()
                        .filter(predicate -> score.applyAsDouble(predicate) == best)
                        .sorted(Comparator.comparingInt(
                                predicate -> words(predicate.key()).size()))
                        .map(Predicate::key)
                        .limit(MAX_FOUND)
                        .toList();
    }

    private static double score(Set<String> words, Predicate predicate) {
        Set<String> known = Stream.of(predicate.key(), predicate.label(), predicate.inverseLabel())
                .filter(Objects::nonNull)
                .flatMap(text -> words(text).stream())
                .collect(Collectors.toSet());
        return words.stream()
                .mapToDouble(word -> known.stream()
                        .mapToDouble(other -> likeness(word, other))
                        .max()
                        .orElse(0))
                .sum();
    }

    /** 1 for equal words and forms of one word, such as "founders" and "founder"; a part for words that begin alike. */
    private static double likeness(String word, String other) {
        if (word.equals(other) || word.equals(other + "s") || other.equals(word + "s")) {
            return 1;
        }
        int common = 0;
        while (common < Math.min(word.length(), other.length()) && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        int shorter = Math.min(word.length(), other.length());
        boolean forms = Math.abs(word.length() - other.length()) <= MAX_ENDING;
        return forms && common >= COMMON_START && common >= shorter - 1 ? 1 : common >= COMMON_START_OF_PART ? PART : 0;
    }

    /** The words without those that many labels have; an abbreviation of a role is written out. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BOUNDARY.split(text)) {
            words.addAll(Arrays.asList(
                    SeparatorText.normalised(word.toLowerCase(Locale.ROOT)).split(" ")));
        }
        words.removeAll(IGNORED);
        words.remove("");
        return words;
    }
}
