package org.claimgraph.source;

import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;

/** Which columns of documents are read: no more than the query asks for. */
enum DocumentProjection {
    CORE("d.id, d.title, d.language, d.publisher_id, d.url"),
    ALL(CORE.selected + ", d.published_at_text, d.published_at_from, d.published_at_to, d.published_at_precision,"
            + " d.published_at_basis, d.published_basis, d.retrieved_at, d.content_hash, d.length");

    /** The fields of a document that the core is enough for. */
    private static final Set<String> CORE_FIELDS = Set.of(
            "__typename",
            "id",
            "title",
            "language",
            "direction",
            "publisher",
            "url",
            "textAvailable",
            "claims",
            "entities");

    private final String selected;

    DocumentProjection(String selected) {
        this.selected = selected;
    }

    /** What a selection below a document needs. */
    static DocumentProjection ofDocument(FieldSelection asked) {
        return asked.asksBeyond(CORE_FIELDS) ? ALL : CORE;
    }

    /** What a selection below a page of documents needs. */
    static DocumentProjection ofPage(FieldSelection asked) {
        boolean all = ofDocument(asked.below("nodes")) == ALL
                || ofDocument(asked.below("edges").below("node")) == ALL;
        return all ? ALL : CORE;
    }

    /** The select list, of the table alias {@code d}. */
    String selected() {
        return selected;
    }
}
