package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** Parses names: splits them into words and finds what each word does. Search and matching use the same forms. */
public final class NameParser {
    private static final int LONGEST_FORM = 8;
    private static final int LONGEST_HAN_FORM = 8;

    private NameParser() {}

    /** The name of a person: its titles and connectors do not count. */
    public static NameForm person(String name) {
        List<NameToken> tokens = NameSplitter.split(name);
        List<NameToken> marked = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            NameToken token = tokens.get(at);
            boolean isTitle = NameWordLists.INSTANCE.isTitle(token.text())
                    || at + 1 < tokens.size()
                            && NameWordLists.INSTANCE.isTitle(
                                    token.text() + tokens.get(at + 1).text());
            if (isTitle && tokens.size() > 2) {
                marked.add(token.as(TokenRole.TITLE));
            } else if (NameWordLists.INSTANCE.isConnector(token.text())
                    && tokens.size() > 1
                    && !isAbbreviated(token, name)) {
                marked.add(token.as(TokenRole.CONNECTOR));
            } else if (isShortUpperCase(token, name) && tokens.size() > 1) {
                token.text().chars().forEach(letter -> marked.add(initial((char) letter)));
            } else {
                marked.add(token);
            }
        }
        return new NameForm(marked);
    }

    /** Whether both words are forms of one given name, such as Bill and William. */
    public static boolean areNicknames(NameToken one, NameToken other) {
        return NameWordLists.INSTANCE.areNicknames(one.text(), other.text());
    }

    private static NameToken initial(char letter) {
        String text = String.valueOf(letter);
        return new NameToken(text, text, UScript.LATIN, List.of(text), TokenRole.INITIAL, null);
    }

    /** Whether a single letter is an initial and not a word such as y or в. */
    private static boolean isAbbreviated(NameToken token, String name) {
        return token.role() == TokenRole.INITIAL && name.contains(token.marked().toUpperCase(Locale.ROOT) + ".");
    }

    /** Initials that are written without spaces, such as J.K. */
    private static boolean isShortUpperCase(NameToken token, String name) {
        int length = token.text().length();
        return token.script() == UScript.LATIN
                && length >= 2
                && length <= 4
                && name.contains(token.text().toUpperCase(Locale.ROOT).replaceAll("(?<=.)(?=.)", "."));
    }

    /** The name of an organization or a thing: its legal form and connectors do not count. */
    public static NameForm organization(String name) {
        List<NameToken> tokens = new ArrayList<>();
        for (NameToken token : NameSplitter.split(name)) {
            cutHan(token, tokens);
        }
        for (int at = 0; at < tokens.size(); at++) {
            int length = legalForm(tokens, at);
            for (int next = at; next < at + length; next++) {
                tokens.set(next, tokens.get(next).as(TokenRole.LEGAL));
            }
            at += Math.max(0, length - 1);
        }
        tokens.replaceAll(NameParser::described);
        return new NameForm(tokens);
    }

    private static NameToken described(NameToken token) {
        if (token.role() == TokenRole.LEGAL) {
            return token;
        }
        if (NameWordLists.INSTANCE.isConnector(token.text())) {
            return token.as(TokenRole.CONNECTOR);
        }
        String digits = NumberWords.digits(token.text());
        if (digits != null) {
            return new NameToken(digits, digits, UScript.COMMON, List.of(digits), TokenRole.NUMBER, null);
        }
        String concept = NameWordLists.INSTANCE.concept(token.text());
        return concept == null ? token : token.meaning(concept);
    }

    /** How many words from here are a legal form; 0 if none. */
    private static int legalForm(List<NameToken> tokens, int from) {
        StringBuilder joined = new StringBuilder();
        int longest = 0;
        for (int at = from; at < tokens.size() && at < from + LONGEST_FORM; at++) {
            joined.append(tokens.get(at).text());
            if (NameWordLists.INSTANCE.legalForm(joined.toString()) != null) {
                longest = at - from + 1;
            }
        }
        return longest;
    }

    /** Adds a word, with the legal forms at its beginning and end as words of their own if it is written without spaces. */
    private static void cutHan(NameToken token, List<NameToken> tokens) {
        boolean isUnspaced =
                token.script() == UScript.HAN || token.script() == UScript.HANGUL || token.script() == UScript.THAI;
        String text = token.text();
        if (!isUnspaced || text.length() < 4) {
            tokens.add(token);
            return;
        }
        for (int length = Math.min(LONGEST_HAN_FORM, text.length() - 2); length >= 2; length--) {
            String end = text.substring(text.length() - length);
            String start = text.substring(0, length);
            if (NameWordLists.INSTANCE.legalForm(end) != null) {
                cutHan(word(text.substring(0, text.length() - length)), tokens);
                tokens.add(word(end).as(TokenRole.LEGAL));
                return;
            }
            if (NameWordLists.INSTANCE.legalForm(start) != null) {
                tokens.add(word(start).as(TokenRole.LEGAL));
                cutHan(word(text.substring(length)), tokens);
                return;
            }
        }
        tokens.add(token);
    }

    private static NameToken word(String text) {
        return NameSplitter.split(text).getFirst();
    }
}
