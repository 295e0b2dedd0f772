package org.claimgraph.view.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Entities in words: they stand there by their keys between two marks until somebody who knows their names tells the words. */
public final class EntityPlaceholders {
    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';
    private static final Pattern ENTITY = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    private EntityPlaceholders() {}

    public static String entity(String key) {
        return BEGIN + key + END;
    }

    /** The keys of the entities in the words. */
    public static Set<String> keys(Collection<String> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(some ->
                ENTITY.matcher(some).results().map(found -> found.group(1)).forEach(keys::add));
        return keys;
    }

    /** The words with the names in them; an entity that has none keeps its key. */
    public static String told(String words, Map<String, String> names) {
        return ENTITY.matcher(words).replaceAll(found -> name(found, names));
    }

    private static String name(MatchResult found, Map<String, String> names) {
        return java.util.regex.Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group(1)));
    }

    /** No more than so many characters of the words, no entity cut in two. */
    public static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        String start = words.substring(0, most);
        int open = start.lastIndexOf(BEGIN);
        return (open > start.lastIndexOf(END) ? start.substring(0, open) : start) + "…";
    }
}
