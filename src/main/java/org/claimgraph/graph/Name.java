package org.claimgraph.graph;

import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A name of an entity, as read. */
@Description("A name of an entity in one written form.")
public final class Name {
    /** The columns that {@link #read} reads, in its order. */
    static final String COLUMNS = "n.entity_id, n.position, n.form, n.language, n.script, n.kind";

    private final String entity;
    private final int position;
    private final Form form;

    private Name(String entity, int position, Form form) {
        this.entity = entity;
        this.position = position;
        this.form = form;
    }

    static Name read(Row row) {
        return new Name(
                row.text(),
                row.integer(),
                new Form(row.text(), row.text(), row.text(), row.word(NameKind.class), List.of()));
    }

    /**
     * A written form of a name and where it occurs.
     *
     * @param language BCP 47
     * @param script ISO 15924
     * @param occurrences at most one occurrence per document
     */
    public record Form(String value, String language, String script, NameKind kind, List<Occurrence> occurrences) {}

    /**
     * An occurrence of a name in a document.
     *
     * @param document the key of the document
     * @param start the first code point of the name
     * @param end the code point after the last one
     */
    public record Occurrence(String document, int start, int end) {
        public Occurrence {
            if (start < 0 || end <= start) {
                throw ApiException.badInput(
                        "The name from %2$d to %3$d in \"%1$s\" is invalid: start must be 0 or more, and end greater than start."
                                .formatted(document, start, end));
            }
        }
    }

    /** The key of the entity. */
    public String entity() {
        return entity;
    }

    /** Entity key and position, separated by a space. */
    public String key() {
        return entity + " " + position;
    }

    @NonNull
    @Description("The name as written.")
    public String getValue() {
        return form.value();
    }

    @NonNull
    @Description("The language of the name (BCP 47).")
    public String getLanguage() {
        return form.language();
    }

    @NonNull
    @Description("The script of the name (ISO 15924).")
    public String getScript() {
        return form.script();
    }

    @NonNull
    @Description("The kind of name, for example PRIMARY, ALIAS or FORMER.")
    public NameKind getKind() {
        return form.kind();
    }
}
