package org.claimgraph.graph;

/** A kind of entity, as its room brings it in: one bean a kind. */
public interface EntityFactory {
    EntityKind kind();

    /** The entity of this kind with these traits. */
    Entity entity(StoredEntity.Traits traits);
}
