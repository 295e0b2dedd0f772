package org.claimgraph.platform.database;

/** Splits the text of a statement at its placeholders, ignoring literals. */
final class SqlScanner {
    private static final String KEYS = "keys(?)";
    private static final String ANY_KEY = "any(" + KEYS + ")";

    /** The kinds of placeholders, see {@link Sql}. */
    enum Placeholder {
        VALUE,
        KEYS,
        ANY_KEY
    }

    private final String source;
    private int from;
    private int to;
    private int end;
    private Placeholder placeholder;

    SqlScanner(String source) {
        this.source = source;
        this.to = source.length();
    }

    /** Moves behind the next placeholder; if there is none, what is left is the last text. */
    boolean next() {
        from = end;
        int mark = nextMark();
        if (mark < 0) {
            to = source.length();
            return false;
        }
        if (isInside(ANY_KEY, mark)) {
            found(Placeholder.ANY_KEY, mark, ANY_KEY);
        } else if (isInside(KEYS, mark)) {
            found(Placeholder.KEYS, mark, KEYS);
        } else {
            found(Placeholder.VALUE, mark, "?");
        }
        return true;
    }

    private int nextMark() {
        boolean literal = false;
        for (int at = from; at < source.length(); at++) {
            char character = source.charAt(at);
            if (character == '\'') {
                literal = !literal;
            } else if (character == '?' && !literal) {
                return at;
            }
        }
        return -1;
    }

    private boolean isInside(String form, int mark) {
        int start = mark - form.indexOf('?');
        return start >= from
                && source.startsWith(form, start)
                && (start == 0 || !Character.isJavaIdentifierPart(source.charAt(start - 1)));
    }

    private void found(Placeholder kind, int mark, String form) {
        placeholder = kind;
        to = mark - form.indexOf('?');
        end = to + form.length();
    }

    /** The text before the placeholder, or the last text. */
    String text() {
        return source.substring(from, to);
    }

    Placeholder placeholder() {
        return placeholder;
    }
}
