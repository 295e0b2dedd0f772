package org.claimgraph.graph;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores entities. Package-private, so that no other package writes them. */
@ApplicationScoped
class EntityRepository implements PanacheRepositoryBase<EntityRecord, String> {}
