package org.claimgraph.graph;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The entities as they are written; it stays inside this package. */
@ApplicationScoped
class EntityRepository implements PanacheRepositoryBase<EntityRecord, String> {}
