package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What narrows a claim down: in which scope, phase or role, with whom. */
@jakarta.persistence.Entity(name = "claim_qualifier")
@Table(name = "claim_qualifier")
@Description("What narrows a claim down: in which scope, phase or role, with whom.")
public class Qualifier {
    /** The columns that {@link #Qualifier(Row)} reads, in its order. */
    static final String COLUMNS = "q.name, q.text, q.language, q.entity_id";

    @EmbeddedId
    private Place place;

    private String name;
    private String text;
    private String language;

    @Column(name = "entity_id")
    private String entityId;

    @Embeddable
    record Place(
            @Column(name = "claim_id") String claim,
            @Column(name = "position") int position) {}

    /**
     * A qualifier without its claim: a key with words or an entity.
     *
     * @param text the words, in English unless the language says otherwise; null where it is an entity
     * @param entity the key of an entity; null where it is words
     */
    public record Pair(String key, String text, String language, String entity) {
        public Pair {
            if (key == null || (text == null) == (entity == null)) {
                throw ApiException.badInput("The qualifier \"%s\" needs either a text or an entity.".formatted(key));
            }
            language = text == null ? null : language == null ? "en" : language;
        }

        /** The same for the same thing: part of the ids of claims and facts. */
        public String normal() {
            return key + " " + (entity == null ? "text " + text : "entity " + entity);
        }
    }

    Qualifier() {}

    Qualifier(Row row) {
        name = row.text();
        text = row.text();
        language = row.text();
        entityId = row.text();
    }

    Qualifier(String claim, int position, Pair pair) {
        place = new Place(claim, position);
        name = pair.key();
        text = pair.text();
        language = pair.language();
        entityId = pair.entity();
    }

    public String entityKey() {
        return entityId;
    }

    /** The qualifier without its claim. */
    public Pair pair() {
        return new Pair(name, text, language, entityId);
    }

    @NonNull
    @Description("What it narrows down, for example scope, phase, role or investee.")
    public String getKey() {
        return name;
    }

    @Description("The words; null where it is an entity.")
    public String getText() {
        return text;
    }

    @Description("The language of the words (BCP 47); null where it is an entity.")
    public String getLanguage() {
        return language;
    }
}
