package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a name.
 *
 * @param text folded, without accents, Han characters in their usual form
 * @param marked lower case, with accents
 * @param script of {@link com.ibm.icu.lang.UScript}
 * @param readings the word in the letters a to z, the most likely reading first; for Han characters one per language
 * @param sounds of each reading, one letter for each sound
 * @param role what the word does in the name
 * @param concept the descriptive word that it means in any language, for example "bank"; null for others
 */
public record NameToken(
        String text,
        String marked,
        int script,
        List<String> readings,
        List<String> sounds,
        TokenRole role,
        String concept) {
    NameToken(String text, String marked, int script, List<String> readings, TokenRole role, String concept) {
        this(text, marked, script, readings, readings.stream().map(Sounds::of).toList(), role, concept);
    }

    /** What a word does in a name. */
    public enum TokenRole {
        /** Tells the name from others. */
        CORE,
        /** Part of a legal form, for example GmbH. */
        LEGAL,
        /** A title, for example Dr. */
        TITLE,
        /** Connects other words, for example "of" and "bin". */
        CONNECTOR,
        /** The first letter of a word. */
        INITIAL,
        /** A number, in digits. */
        NUMBER
    }

    /** The most likely reading. */
    public String latin() {
        return readings.getFirst();
    }

    NameToken as(TokenRole other) {
        return new NameToken(text, marked, script, readings, sounds, other, concept);
    }

    NameToken meaning(String other) {
        return new NameToken(text, marked, script, readings, sounds, role, other);
    }

    /** The sounds of a text in Latin letters. */
    public static String sounds(String latin) {
        return Sounds.of(latin);
    }

    /** Neighbouring words as one word. */
    static NameToken joined(List<NameToken> words) {
        if (words.size() == 1) {
            return words.getFirst();
        }
        String text = words.stream().map(NameToken::text).collect(Collectors.joining());
        String latin = words.stream().map(NameToken::latin).collect(Collectors.joining());
        int script = words.getFirst().script;
        boolean isOneScript = words.stream().allMatch(word -> word.script == script);
        return new NameToken(text, text, isOneScript ? script : UScript.COMMON, List.of(latin), TokenRole.CORE, null);
    }

    /** Whether it counts in comparisons. */
    public boolean counts() {
        return role == TokenRole.CORE || role == TokenRole.INITIAL || role == TokenRole.NUMBER;
    }
}
