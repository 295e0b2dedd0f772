package org.claimgraph.search.index;

/**
 * A text of a node as it is indexed.
 *
 * @param language BCP 47
 * @param weak whether it is a weak alias or a misspelling
 */
record IndexedText(SearchField field, String language, String value, boolean weak) {
    private static final String SEPARATOR = "\t";

    static IndexedText of(SearchField field, String language, String value) {
        return new IndexedText(field, language, value, false);
    }

    boolean isName() {
        return field == SearchField.NAME || field == SearchField.ALIAS;
    }

    String stored() {
        return field + SEPARATOR + language + SEPARATOR + weak + SEPARATOR + value;
    }

    static IndexedText read(String stored) {
        String[] cells = stored.split(SEPARATOR, 4);
        return new IndexedText(SearchField.valueOf(cells[0]), cells[1], cells[3], Boolean.parseBoolean(cells[2]));
    }
}
