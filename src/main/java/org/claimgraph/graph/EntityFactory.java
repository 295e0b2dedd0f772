package org.claimgraph.graph;

/** Creates the entities of one kind. Each kind has one bean of this type; it is called by several threads. */
public interface EntityFactory {
    /** The kind whose entities this factory creates. */
    EntityKind kind();

    /** Creates an entity of this kind with these values. */
    Entity entity(StoredEntity.Traits traits);
}
