package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts Latin letters in the place of Cyrillic and Greek ones of the same shape, in words that mix the scripts. The pairs are those
 * of Unicode's list of confusable characters (UTS 39) between the basic letters of these scripts.
 */
final class LookAlikes {
    private static final String OTHERS = "АВЕЅІЈКМНОРСТУХаеѕіјорсухѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATINS = "ABESIJKMHOPCTYXaesijopcyxvdqwABEZHIKMNOPTYXo";
    private static final Map<Integer, Integer> LATIN = IntStream.range(0, OTHERS.length())
            .boxed()
            .collect(Collectors.toMap(at -> (int) OTHERS.charAt(at), at -> (int) LATINS.charAt(at)));

    private LookAlikes() {}

    /** The word in Latin letters if it mixes them with letters that look like Latin ones; else the word. */
    static String latin(String word) {
        boolean hasLatin = word.codePoints().anyMatch(letter -> UScript.getScript(letter) == UScript.LATIN);
        boolean allLatin = word.codePoints()
                .allMatch(letter -> LATIN.containsKey(letter)
                        || UScript.getScript(letter) == UScript.LATIN
                        || UScript.getScript(letter) == UScript.COMMON
                        || UScript.getScript(letter) == UScript.INHERITED);
        return hasLatin && allLatin
                ? word.codePoints()
                        .map(letter -> LATIN.getOrDefault(letter, letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : word;
    }
}
