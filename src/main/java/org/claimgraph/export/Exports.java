package org.claimgraph.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimScan;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.view.relation.RelationScan;

/** Exports the graph, or what a selection of its claims needs, in one of the formats. */
@ApplicationScoped
public class Exports {
    private final List<ExportFormat> formats;
    private final EntityScan entities;
    private final DocumentScan documents;
    private final ClaimScan claims;
    private final RelationScan relations;
    private final PredicateKeys predicates;
    private final EntityNames names;

    Exports(
            @All List<ExportFormat> formats,
            EntityScan entities,
            DocumentScan documents,
            ClaimScan claims,
            RelationScan relations,
            PredicateKeys predicates,
            EntityNames names) {
        this.formats = formats;
        this.entities = entities;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.predicates = predicates;
        this.names = names;
    }

    /** The names of the formats, in alphabetical order. */
    public List<String> names() {
        return formats.stream().map(ExportFormat::name).sorted().toList();
    }

    /** @throws ApiException if there is no such format; the message names those that there are */
    public ExportFormat format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.badInput("There is no export format \"%s\": choose one of %s."
                        .formatted(name, names().stream().collect(Collectors.joining(", ")))));
    }

    /**
     * Writes an export.
     *
     * @return what the graph holds and the format cannot say; empty if nothing is left out
     * @throws ApiException if the selection names an unknown predicate
     * @throws IOException if {@code out} cannot be written
     */
    public List<String> write(ExportFormat format, ClaimSelection selection, OutputStream out) throws IOException {
        if (!selection.predicates().isEmpty()) {
            predicates.known("predicate", selection.predicates());
        }
        ExportedGraph graph = new ExportedGraph(
                entities, documents, claims, relations, selection.withEntities(names.mergedWith(selection.entities())));
        format.write(graph, out);
        return graph.remarks().lines();
    }
}
