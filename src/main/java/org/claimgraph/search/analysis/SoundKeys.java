package org.claimgraph.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys under which a name is found by its sound: the classes of its consonants. Names that sound alike in two languages share most
 * keys, so that candidates can be looked up in an index and then be compared.
 */
public final class SoundKeys {
    private static final int GRAM = 3;
    private static final int SHORT = 4;
    private static final String CONSONANTS = "bpfvtdkgqxcszjlrmn";
    private static final String CLASSES = "PPPPTTKKKSKSSSLLMM";

    private SoundKeys() {}

    /** The keys of a name. */
    public static Set<String> of(NameForm name) {
        Set<String> keys = new LinkedHashSet<>();
        List<NameToken> core = name.core();
        int most =
                core.stream().mapToInt(token -> token.readings().size()).max().orElse(0);
        for (int reading = 0; reading < most; reading++) {
            StringBuilder words = new StringBuilder();
            for (NameToken token : core) {
                String latin =
                        token.readings().get(Math.min(reading, token.readings().size() - 1));
                words.append(latin);
                String skeleton = skeleton(latin);
                if (!skeleton.isEmpty()) {
                    keys.add(skeleton);
                    keys.add(skeleton(latin.replace("ts", "t-s").replace("tz", "t-s")));
                }
            }
            String joined = skeleton(words.toString());
            addGrams(keys, joined);
            if (joined.length() < GRAM) {
                keys.add("~" + vowels(words.toString()));
            }
        }
        return keys;
    }

    private static void addGrams(Set<String> keys, String joined) {
        if (joined.isEmpty()) {
            return;
        }
        keys.add("=" + joined);
        keys.add("^" + joined.substring(0, Math.min(2, joined.length())));
        for (int at = 0; joined.length() <= SHORT && at + 1 < joined.length(); at++) {
            keys.add("2" + joined.substring(at, at + 2));
        }
        for (int at = 0; at + GRAM <= joined.length(); at++) {
            keys.add("+" + joined.substring(at, at + GRAM));
        }
        for (int at = 0; at + GRAM < joined.length(); at++) {
            keys.add("-" + joined.charAt(at) + joined.charAt(at + 1) + joined.charAt(at + GRAM));
        }
    }

    /** The vowels, by which names with few consonants are found; v and w count as u. */
    private static String vowels(String latin) {
        return latin.replaceAll("[vw]", "u")
                .replace('y', 'i')
                .replaceAll("[^aeioubcdfgjklmnpqrstxz]", "")
                .replaceAll("(.)\\1+", "$1");
    }

    /** The classes of the consonants of a word in Latin letters; neighbours of one class count once. */
    static String skeleton(String latin) {
        String spelled = latin.replace("sch", "s")
                .replace("tsch", "s")
                .replace("ts", "s")
                .replace("tz", "s")
                .replace("ch", "s")
                .replace("ph", "f")
                .replace("hs", "s")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace("ng", "n");
        StringBuilder skeleton = new StringBuilder();
        for (int at = 0; at < spelled.length(); at++) {
            char letter = spelled.charAt(at);
            int index = CONSONANTS.indexOf(letter);
            char key = Character.isDigit(letter) ? letter : index < 0 ? 0 : CLASSES.charAt(index);
            if (key != 0 && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != key)) {
                skeleton.append(key);
            }
        }
        return skeleton.toString();
    }
}
