package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** Splits names into words, at spaces, punctuation and changes between scripts or between letters and digits. */
final class NameSplitter {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{L}\\p{M}*[.．]){2,}\\p{L}?\\p{M}*(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(\\p{L})/(\\p{L})(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}'’‘ʼʻ`´\u05f3\u05f4\"ー]+|&|\\+");
    private static final int MAX_LENGTH = 1000;

    private NameSplitter() {}

    /** The words of the text, without roles; of a very long text, those at its beginning. */
    static List<NameToken> split(String text) {
        String bounded = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        String compatible = COMPATIBLE.normalize(wellFormed(bounded));
        String undotted = DOTTED.matcher(SLASHED.matcher(compatible).replaceAll("$1$2"))
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[.．]", "")));
        List<NameToken> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(undotted);
        while (words.find()) {
            for (String part : parts(LookAlikes.latin(words.group()))) {
                add(tokens, part);
            }
        }
        return tokens;
    }

    private static String wellFormed(String text) {
        return text.codePoints()
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void add(List<NameToken> tokens, String word) {
        String folded = HanCharacters.usual(TextFolding.fold(word)).replace(" ", "");
        if (folded.isEmpty()) {
            if (word.equals("&") || word.equals("+")) {
                tokens.add(new NameToken("&", "&", UScript.COMMON, List.of("and"), TokenRole.CONNECTOR, null));
            }
            return;
        }
        if (folded.equals("&") || folded.equals("+")) {
            tokens.add(new NameToken("&", "&", UScript.COMMON, List.of("and"), TokenRole.CONNECTOR, null));
            return;
        }
        int script = script(folded);
        boolean isNumber = folded.codePoints().allMatch(Character::isDigit);
        TokenRole role = isNumber ? TokenRole.NUMBER : isInitial(folded, script) ? TokenRole.INITIAL : TokenRole.CORE;
        tokens.add(new NameToken(folded, word.toLowerCase(Locale.ROOT), script, readings(folded, script), role, null));
    }

    private static boolean isInitial(String folded, int script) {
        return folded.codePointCount(0, folded.length()) == 1
                && (script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK);
    }

    private static List<String> readings(String word, int script) {
        if (script == UScript.HAN) {
            List<String> readings = HanCharacters.readings(word).stream()
                    .map(syllables -> String.join("", syllables))
                    .distinct()
                    .toList();
            return readings.isEmpty() ? List.of(word) : readings;
        }
        String latin = script == UScript.COMMON ? word : Romanization.latin(word, script);
        if (latin.isEmpty()) {
            return List.of(word);
        }
        boolean hasArticle = script == UScript.ARABIC && word.startsWith("\u0627\u0644") && word.length() > 4;
        return hasArticle ? List.of(latin.substring(2), latin) : List.of(latin);
    }

    /** The script of the first letter that has one. */
    static int script(String word) {
        return word.codePoints()
                .map(NameSplitter::scriptOf)
                .filter(script -> script != UScript.COMMON)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private static int scriptOf(int letter) {
        int script = UScript.getScript(letter);
        return script == UScript.INHERITED || Character.isDigit(letter)
                ? UScript.COMMON
                : letter == 'ー' ? UScript.KATAKANA : script;
    }

    /** The word, cut where its script changes and between letters and digits. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int last = -1;
        boolean lastDigit = false;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int letter = word.codePointAt(at);
            boolean digit = UCharacter.isDigit(letter);
            int script = scriptOf(letter);
            boolean known = digit || script != UScript.COMMON;
            if (known && last >= 0 && (digit != lastDigit || !digit && script != last)) {
                parts.add(word.substring(start, at));
                start = at;
            }
            if (known) {
                last = script;
                lastDigit = digit;
            }
        }
        parts.add(word.substring(start));
        return parts;
    }
}
