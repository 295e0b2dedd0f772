package org.claimgraph.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a search, split into words and phrases. Nothing in it is an operator but quotation marks in pairs.
 *
 * @param plain the text without quotation marks
 * @param words the words outside of phrases, at most {@link #MOST}
 * @param phrases the first {@link #MOST} words of each phrase in quotation marks, at most {@link #MOST_PHRASES}
 */
record SearchWords(String plain, List<String> words, List<List<String>> phrases) {
    static final int MOST = 32;
    private static final int MOST_PHRASES = 8;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PHRASE = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");

    static SearchWords of(String text) {
        List<List<String>> phrases = new ArrayList<>();
        Matcher quoted = PHRASE.matcher(text);
        String rest = quoted.replaceAll(match -> {
            List<String> words = NodeDocuments.words(match.group(1));
            if (!words.isEmpty() && phrases.size() < MOST_PHRASES) {
                phrases.add(words.stream().limit(MOST).toList());
            }
            return " ";
        });
        List<String> words = NodeDocuments.words(rest);
        String plain = PHRASE.matcher(text).replaceAll("$1");
        return new SearchWords(plain, words.stream().distinct().limit(MOST).toList(), phrases);
    }

    /** Whether the text is short enough for a name. */
    boolean mayBeName() {
        return plain.length() <= LONGEST_NAME;
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
