package org.claimgraph.search.analysis;

/** The sounds of words in Latin letters, whatever language or transliteration the letters follow: one letter for each sound. */
final class Sounds {
    /** Groups of letters and their sounds, the longest first. S is sh, C is ch, X is kh, G is gh, T is th. */
    private static final String[][] GROUPS = {
        {"tsch", "C"},
        {"chzh", "j"},
        {"tsz", "z"},
        {"dsch", "j"},
        {"shch", "S"},
        {"tch", "C"},
        {"sch", "S"},
        {"dzh", "j"},
        {"cch", "C"},
        {"ough", "o"},
        {"sh", "S"},
        {"ch", "C"},
        {"zh", "j"},
        {"kh", "X"},
        {"gh", "G"},
        {"th", "T"},
        {"ph", "f"},
        {"ts", "c"},
        {"tz", "c"},
        {"dz", "z"},
        {"dj", "j"},
        {"cz", "C"},
        {"sz", "S"},
        {"hs", "S"},
        {"ck", "k"},
        {"qu", "kw"},
        {"dh", "d"},
        {"bh", "b"},
        {"ng", "N"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "si"},
        {"x", "ks"},
        {"q", "k"},
        {"c", "k"}
    };

    private Sounds() {}

    /** The sounds of a word in the letters a to z; double letters are one sound. */
    static String of(String latin) {
        StringBuilder sounds = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            String sound = null;
            for (String[] group : GROUPS) {
                if (latin.startsWith(group[0], at)) {
                    sound = group[1];
                    at += group[0].length();
                    break;
                }
            }
            if (sound == null) {
                sound = latin.substring(at, at + 1);
                at++;
            }
            for (int each = 0; each < sound.length(); each++) {
                char one = sound.charAt(each);
                if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != one) {
                    sounds.append(one);
                }
            }
        }
        return sounds.toString();
    }
}
