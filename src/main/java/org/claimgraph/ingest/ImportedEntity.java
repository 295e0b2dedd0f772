package org.claimgraph.ingest;

import java.util.List;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;

/** An entity as read from a file, with its names and identifiers. */
public record ImportedEntity(EntityDraft draft, List<Name.Form> names, List<Identifier.Code> identifiers) {
    public ImportedEntity {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }
}
