package org.claimgraph.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores documents. Package-private, so that no other package writes them. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentRecord, String> {}
