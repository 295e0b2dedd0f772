package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.search.analysis.NameToken;

/** The ways to read a whole name aloud: in several languages, from its family or its given name on, and letter by letter. */
final class WholeNameReadings {
    private static final int MOST_ROTATED = 4;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('a', "ei"),
            Map.entry('b', "bi"),
            Map.entry('c', "si"),
            Map.entry('d', "di"),
            Map.entry('e', "i"),
            Map.entry('f', "ef"),
            Map.entry('g', "ji"),
            Map.entry('h', "eich"),
            Map.entry('i', "ai"),
            Map.entry('j', "jei"),
            Map.entry('k', "kei"),
            Map.entry('l', "el"),
            Map.entry('m', "em"),
            Map.entry('n', "en"),
            Map.entry('o', "o"),
            Map.entry('p', "pi"),
            Map.entry('q', "kyu"),
            Map.entry('r', "ar"),
            Map.entry('s', "es"),
            Map.entry('t', "ti"),
            Map.entry('u', "yu"),
            Map.entry('v', "vi"),
            Map.entry('w', "dablyu"),
            Map.entry('x', "eks"),
            Map.entry('y', "wai"),
            Map.entry('z', "jed"));

    private WholeNameReadings() {}

    /** The sounds of each reading. */
    static Set<String> of(List<NameToken> tokens, boolean person) {
        Set<String> readings = new LinkedHashSet<>();
        for (List<String> words : alternatives(tokens)) {
            readings.add(NameToken.sounds(String.join("", words)));
            if (person && words.size() > 1 && words.size() <= MOST_ROTATED) {
                for (int from = 1; from < words.size(); from++) {
                    List<String> rotated = new ArrayList<>(words.subList(from, words.size()));
                    rotated.addAll(words.subList(0, from));
                    readings.add(NameToken.sounds(String.join("", rotated)));
                }
            }
        }
        return readings;
    }

    private static List<List<String>> alternatives(List<NameToken> tokens) {
        int most =
                tokens.stream().mapToInt(token -> token.readings().size()).max().orElse(1);
        List<List<String>> alternatives = new ArrayList<>();
        for (int at = 0; at < most; at++) {
            int reading = at;
            alternatives.add(tokens.stream()
                    .map(token -> token.readings()
                            .get(Math.min(reading, token.readings().size() - 1)))
                    .toList());
        }
        boolean hasLetters = tokens.stream().anyMatch(WholeNameReadings::isSpelled);
        if (hasLetters) {
            alternatives.add(tokens.stream()
                    .map(token -> isSpelled(token) ? spelled(token.text()) : token.latin())
                    .toList());
        }
        return alternatives;
    }

    /** Whether the word may be read letter by letter. */
    private static boolean isSpelled(NameToken token) {
        return token.script() == UScript.LATIN && token.text().length() <= 4;
    }

    private static String spelled(String word) {
        StringBuilder read = new StringBuilder();
        word.chars().forEach(letter -> read.append(LETTERS.getOrDefault((char) letter, "" + (char) letter)));
        return read.toString();
    }
}
