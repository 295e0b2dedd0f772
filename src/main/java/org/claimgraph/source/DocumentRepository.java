package org.claimgraph.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The documents as they are written; it stays inside this package. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentRecord, String> {}
