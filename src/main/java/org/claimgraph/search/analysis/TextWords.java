package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.graph.TextFolding;

/** Splits texts of any script into folded words. Scripts without spaces give every two neighbouring characters. */
public final class TextWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}'’‘ʼʻ`´\u05f3\u05f4ー]+");
    private static final Set<Integer> UNSPACED = Set.of(
            UScript.HAN, UScript.KATAKANA, UScript.HIRAGANA, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    private TextWords() {}

    /** The words of the text, in their order. */
    public static List<TextWord> of(String text) {
        List<TextWord> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            int start = found.start();
            for (String part : NameSplitter.parts(LookAlikes.latin(found.group()))) {
                add(words, part, start);
                start += part.length();
            }
        }
        return words;
    }

    private static void add(List<TextWord> words, String part, int start) {
        if (!UNSPACED.contains(NameSplitter.script(part))) {
            String folded = TextFolding.fold(part).replace(" ", "");
            if (!folded.isEmpty()) {
                words.add(new TextWord(folded, start, start + part.length()));
            }
            return;
        }
        int[] letters = part.codePoints().toArray();
        int at = start;
        for (int index = 0; index < Math.max(1, letters.length - 1); index++) {
            String pair = new String(letters, index, Math.min(2, letters.length));
            String folded = HanCharacters.usual(TextFolding.fold(pair)).replace(" ", "");
            if (!folded.isEmpty()) {
                words.add(new TextWord(folded, at, at + pair.length()));
            }
            at += Character.charCount(letters[index]);
        }
    }
}
