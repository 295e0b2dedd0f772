package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A written form of an entity's name. */
@jakarta.persistence.Entity(name = "entity_name")
@Table(name = "entity_name")
@Description("A written form of an entity's name.")
public class Name {
    /** The columns that {@link #Name(Row)} reads, in its order. */
    static final String COLUMNS = "n.entity_id, n.position, n.form, n.language, n.script, n.kind";

    @EmbeddedId
    private Place place;

    @Column(name = "form")
    private String value;

    private String language;
    private String script;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    private String folded;

    /** Whose name it is, and the how manieth. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position) {}

    Name() {}

    Name(Row row) {
        place = new Place(row.text(), row.integer());
        value = row.text();
        language = row.text();
        script = row.text();
        kind = row.word(NameKind.class);
    }

    Name(String entity, int position, Form form) {
        place = new Place(entity, position);
        value = form.value();
        language = form.language();
        script = form.script();
        kind = form.kind();
        folded = TextFolding.fold(value);
    }

    /**
     * A written form and where it stands.
     *
     * @param language BCP 47
     * @param script ISO 15924
     * @param seen one place a document
     */
    public record Form(String value, String language, String script, NameKind kind, List<Seen> seen) {}

    /**
     * A place of a name in a document.
     *
     * @param start the first code point of the name
     * @param end the code point after its last
     */
    public record Seen(String document, int start, int end) {
        public Seen {
            if (start < 0 || end <= start) {
                throw ApiException.badInput("A name in %s runs from %d to %d: it needs at least one code point."
                        .formatted(document, start, end));
            }
        }
    }

    /** The key of the entity whose name it is. */
    public String entity() {
        return place.entity();
    }

    /** Which name of which entity it is. */
    public String key() {
        return place.entity() + " " + place.position();
    }

    @NonNull
    @Description("The form as written.")
    public String getValue() {
        return value;
    }

    @NonNull
    @Description("The language it is written in (BCP 47).")
    public String getLanguage() {
        return language;
    }

    @NonNull
    @Description("The script it is written in (ISO 15924).")
    public String getScript() {
        return script;
    }

    @NonNull
    @Description("How it names the entity.")
    public NameKind getKind() {
        return kind;
    }
}
