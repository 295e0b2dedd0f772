package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameToken;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** Names that are written by the first letters of their words. */
public final class Acronyms {
    private static final int SHORTEST = 2;
    /** A part of the initials, such as those between the words of the legal form, must be longer. */
    private static final int SHORTEST_PART = 3;

    private static final int LONGEST = 7;

    private Acronyms() {}

    /** The acronyms that a name may have. */
    public static Set<String> of(NameForm name) {
        return initials(name).stream()
                .filter(letters -> letters.length() >= SHORTEST && letters.length() <= LONGEST)
                .collect(Collectors.toSet());
    }

    /** 1 if the short name consists of the first letters of the words of the long one, else 0. */
    static double similarity(NameForm shortName, NameForm longName) {
        List<NameToken> words = shortName.core();
        if (words.size() != 1
                || words.getFirst().script() != UScript.LATIN
                || longName.tokens().size() < 2) {
            return 0;
        }
        String letters = words.getFirst().text();
        if (letters.length() < SHORTEST || letters.length() > LONGEST) {
            return 0;
        }
        return initials(longName).contains(letters) ? 1 : 0;
    }

    /** The first letters of the words: of those that count, with connectors, with the words of the legal form at the end. */
    private static List<String> initials(NameForm name) {
        List<String> initials = new ArrayList<>();
        StringBuilder core = new StringBuilder();
        StringBuilder connected = new StringBuilder();
        StringBuilder legal = new StringBuilder();
        for (NameToken token : name.tokens()) {
            if (token.script() != UScript.LATIN) {
                continue;
            }
            char first = token.text().charAt(0);
            if (token.role() != TokenRole.CONNECTOR && token.role() != TokenRole.LEGAL) {
                core.append(first);
            }
            if (token.role() != TokenRole.LEGAL) {
                connected.append(first);
            }
            if (token.role() != TokenRole.CONNECTOR) {
                legal.append(first);
            }
        }
        initials.add(connected.toString());
        initials.add(legal.toString());
        initials.add(core.toString());
        for (int start = 0; start + SHORTEST_PART <= legal.length(); start++) {
            for (int end = start + SHORTEST_PART; end <= legal.length(); end++) {
                initials.add(legal.substring(start, end));
            }
        }
        return initials;
    }
}
