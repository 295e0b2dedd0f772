package org.claimgraph.graph;

import java.util.EnumMap;
import java.util.Map;
import org.claimgraph.platform.column.SelectedValues;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Base class of entities: the values common to all kinds, as read. Each kind is a subclass in its own package. Reading a
 * value that was not selected throws {@link org.claimgraph.platform.column.NotSelectedException}.
 */
public abstract class StoredEntity {
    private final Traits traits;

    protected StoredEntity(Traits traits) {
        this.traits = traits;
    }

    /** The selected values of an entity. */
    public static final class Traits {
        private final SelectedValues<EntityColumn> values;

        private Traits(SelectedValues<EntityColumn> values) {
            this.values = values;
        }

        /** Reads the next columns of the row. */
        static Traits read(Row row, EntityColumns columns) {
            return new Traits(SelectedValues.read("Entity", columns.columns(), row));
        }

        /** All values of the draft. */
        public static Traits of(EntityDraft draft) {
            Map<EntityColumn, Object> values = new EnumMap<>(EntityColumn.class);
            values.put(EntityColumn.KIND, draft.kind());
            values.put(EntityColumn.KEY, draft.key());
            values.put(EntityColumn.HAS_MERGED, true); // perhaps
            values.put(EntityColumn.NAME, draft.name());
            values.put(EntityColumn.SUBKIND, draft.subkind());
            values.put(EntityColumn.JURISDICTION, draft.jurisdiction());
            values.put(EntityColumn.DESCRIPTION, draft.description());
            return new Traits(SelectedValues.of("Entity", values));
        }

        EntityKind kind() {
            return values.get(EntityColumn.KIND);
        }
    }

    private <T> T get(EntityColumn column) {
        return traits.values.get(column);
    }

    /** The key in the database: the global id without its family. */
    public String key() {
        return get(EntityColumn.KEY);
    }

    /** Whether other entities were merged into it. */
    public boolean hasMerged() {
        return get(EntityColumn.HAS_MERGED);
    }

    @Id
    @NonNull
    @Description("The opaque id, the same on every server that holds the entity.")
    public String getId() {
        return IdFamily.ENTITY.of(key());
    }

    @NonNull
    @Description("The primary name.")
    public String getName() {
        return get(EntityColumn.NAME);
    }

    @Description("A short description of the entity; null without one.")
    public Text getDescription() {
        return get(EntityColumn.DESCRIPTION);
    }

    /** The subkind, for example MEDIA for an organization; null without one. */
    protected String subkind() {
        return get(EntityColumn.SUBKIND);
    }

    /** ISO 3166 code of the country or its subdivision; null where unknown. */
    protected String jurisdiction() {
        return get(EntityColumn.JURISDICTION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEntity entity && key().equals(entity.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
