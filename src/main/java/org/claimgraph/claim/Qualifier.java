package org.claimgraph.claim;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.SeparatorText;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A qualifier of a claim. */
@Description("A qualifier: it narrows a claim down, for example by scope, phase or role. It holds a text or an entity.")
public final class Qualifier {
    /** The columns that {@link #read} reads, in its order. */
    static final String COLUMNS = "q.name, q.text, q.language, q.entity_id";

    private final Pair pair;

    private Qualifier(Pair pair) {
        this.pair = pair;
    }

    static Qualifier read(Row row) {
        return new Qualifier(new Pair(row.text(), row.text(), row.text(), row.text()));
    }

    /**
     * The content of a qualifier: a key with a text or an entity.
     *
     * @param text in English unless the language says otherwise; null for an entity
     * @param language BCP 47; null for an entity
     * @param entity the key of an entity; null for a text
     */
    public record Pair(String key, String text, String language, String entity) {
        public Pair {
            if (key == null || (text == null) == (entity == null)) {
                throw ApiException.badInput("The qualifier \"%s\" needs either a text or an entity.".formatted(key));
            }
            language = text == null ? null : language == null ? "en" : language;
        }

        /** The canonical form, a part of the ids of claims and facts. */
        public String canonical() {
            return key + " " + (entity == null ? "text " + text : "entity " + entity);
        }

        /** What it separates, if its key is a separator: equal for texts that mean the same, see {@link SeparatorText}. */
        public String separated() {
            return entity == null ? SeparatorText.normalised(text) : canonical();
        }
    }

    /** The key of the entity; null for a text. */
    public String entityKey() {
        return pair.entity();
    }

    public Pair pair() {
        return pair;
    }

    @NonNull
    @Description("The kind of qualifier, for example scope, phase, role or investee.")
    public String getKey() {
        return pair.key();
    }

    @Description("The text; null where the qualifier is an entity.")
    public String getText() {
        return pair.text();
    }

    @Description("The language of the text (BCP 47); null where the qualifier is an entity.")
    public String getLanguage() {
        return pair.language();
    }
}
