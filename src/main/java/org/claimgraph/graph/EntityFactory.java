package org.claimgraph.graph;

/** Makes the entities of one kind; each kind has one bean of this type, called by any thread. */
public interface EntityFactory {
    EntityKind kind();

    /** The entity of this kind with these traits. */
    Entity entity(StoredEntity.Traits traits);
}
