package org.claimgraph.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.search.analysis.Stems;
import org.claimgraph.search.analysis.TextWord;
import org.claimgraph.search.analysis.TextWords;
import org.claimgraph.search.match.SpellingDistance;

/** Finds the words of a search in a text. */
public final class TextMatch {
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWICE_FUZZY = 8;
    private final Set<String> words;
    private final Set<String> stems;
    private final String last;

    private TextMatch(SearchWords search) {
        words = new HashSet<>(search.words());
        search.phrases().forEach(words::addAll);
        stems = Stems.of(List.copyOf(words));
        last = search.words().isEmpty() ? null : search.words().getLast();
    }

    static TextMatch of(SearchWords search) {
        return new TextMatch(search);
    }

    /** For the text of a search. */
    public static TextMatch of(String text) {
        return new TextMatch(SearchWords.of(text));
    }

    /** The words of the text that match, in their order. */
    public List<TextWord> in(String text) {
        List<TextWord> found = new ArrayList<>();
        for (TextWord word : TextWords.of(text)) {
            if (matches(word.text())) {
                found.add(word);
            }
        }
        return found;
    }

    /** The text with the most words that match, of several; null if there is none. */
    IndexedText best(Stream<IndexedText> texts) {
        IndexedText best = null;
        long most = -1;
        for (IndexedText text : (Iterable<IndexedText>) texts::iterator) {
            long found =
                    in(text.value()).stream().map(TextWord::text).distinct().count();
            if (found > most) {
                most = found;
                best = text;
            }
        }
        return best;
    }

    private boolean matches(String word) {
        return words.contains(word)
                || last != null && word.startsWith(last)
                || Stems.of(List.of(word)).stream().anyMatch(stems::contains)
                || words.stream().anyMatch(each -> isMistyped(each, word));
    }

    private static boolean isMistyped(String word, String other) {
        int longer = Math.max(word.length(), other.length());
        int allowed = longer < SHORTEST_FUZZY ? 0 : longer < SHORTEST_TWICE_FUZZY ? 1 : 2;
        return Math.abs(word.length() - other.length()) <= allowed
                && word.charAt(0) == other.charAt(0)
                && SpellingDistance.of(word, other) <= allowed;
    }
}
