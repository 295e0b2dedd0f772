package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entity as it is stored: what every kind has. Each kind is a subclass in its own room. */
@jakarta.persistence.Entity(name = "entity")
@Table(name = "entity")
@DiscriminatorColumn(name = "kind")
public abstract class StoredEntity {
    @Id
    @Column(name = "id")
    private String key;

    private String name;
    private String subkind;
    private String jurisdiction;
    private String description;

    @Column(name = "description_language")
    private String descriptionLanguage;

    protected StoredEntity() {}

    protected StoredEntity(Traits traits) {
        key = traits.key();
        name = traits.name();
        subkind = traits.subkind();
        jurisdiction = traits.jurisdiction();
        description = traits.description() == null ? null : traits.description().value();
        descriptionLanguage =
                traits.description() == null ? null : traits.description().language();
    }

    /**
     * What an entity is made of.
     *
     * @param key the id inside the graph
     * @param subkind the kind within the kind, for example MEDIA for an organization; or null
     * @param jurisdiction ISO 3166 code of the country or its part; or null
     */
    public record Traits(String key, String name, String subkind, String jurisdiction, Text description) {
        public Traits {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
        }

        /** Reads the next columns of the row, the kind aside; those that are not among them stay empty. */
        static Traits of(Row row, EntityProjection columns) {
            String key = row.text();
            String name = row.text();
            if (columns == EntityProjection.CORE) {
                return new Traits(key, name, null, null, null);
            }
            String subkind = row.text();
            String jurisdiction = row.text();
            String description = row.text();
            String language = row.text();
            return new Traits(
                    key, name, subkind, jurisdiction, description == null ? null : new Text(description, language));
        }
    }

    /** The id inside the graph, which other rooms hold. */
    public String key() {
        return key;
    }

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("The id: opaque, and the same on every server that holds the same thing.")
    public String getId() {
        return IdFamily.ENTITY.of(key);
    }

    @NonNull
    @Description("The name it is shown by.")
    public String getName() {
        return name;
    }

    @Description("What it is, in a few words of ours.")
    public Text getDescription() {
        return description == null ? null : new Text(description, descriptionLanguage);
    }

    protected String subkind() {
        return subkind;
    }

    protected String jurisdiction() {
        return jurisdiction;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEntity thing && key.equals(thing.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
