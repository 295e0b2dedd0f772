package org.claimgraph.platform.database;

import java.util.Set;

/** Finds the columns of a table alias in SQL text, ignoring literals. */
final class ColumnNames {
    private ColumnNames() {}

    /** Adds each {@code name} that the text has as {@code alias.name}. */
    static void collect(String text, String alias, Set<String> names) {
        String qualifier = alias + '.';
        boolean literal = false;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\'') {
                literal = !literal;
            } else if (!literal && text.startsWith(qualifier, at) && startsName(text, at)) {
                int start = at + qualifier.length();
                at = end(text, start);
                names.add(text.substring(start, at));
                continue;
            }
            at++;
        }
    }

    private static boolean startsName(String text, int at) {
        return at == 0 || text.charAt(at - 1) != '.' && !Character.isJavaIdentifierPart(text.charAt(at - 1));
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
