package org.claimgraph.platform.database;

/** Splits the text of a statement at its placeholders, ignoring literals. */
final class SqlScanner {
    private static final String KEYS = "keys(?)";
    private static final String ANY_KEY = "any(" + KEYS + ")";
    private static final String VISIBLE = "visible(";
    private static final char FIRST_OF_VISIBLE = VISIBLE.charAt(0);

    /** The kinds of placeholders, see {@link Sql}. */
    enum Placeholder {
        VALUE,
        KEYS,
        ANY_KEY,
        VISIBLE
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
        if (source.charAt(mark) != '?') {
            placeholder = Placeholder.VISIBLE;
            to = mark;
            end = source.indexOf(')', mark) + 1;
        } else if (isInside(ANY_KEY, mark)) {
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
            } else if (!literal && (character == '?' || character == FIRST_OF_VISIBLE && startsWith(VISIBLE, at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isInside(String form, int mark) {
        int start = mark - form.indexOf('?');
        return start >= from && startsWith(form, start);
    }

    private boolean startsWith(String form, int start) {
        return source.startsWith(form, start)
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

    /** The column of the placeholder VISIBLE. */
    String column() {
        return source.substring(to + VISIBLE.length(), end - 1);
    }

    Placeholder placeholder() {
        return placeholder;
    }
}
