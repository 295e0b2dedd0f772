package org.claimgraph.source;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Resolves the fields of attribution hops and evidence spans that are read from other tables. */
@GraphQLApi
@RegisterForReflection
public class AttributionApi {
    private final DocumentReader documents;
    private final EntityReader entities;

    AttributionApi(DocumentReader documents, EntityReader entities) {
        this.documents = documents;
        this.entities = entities;
    }

    @Description("The agent; null if it is not a recorded entity: `agentText` then names it.")
    public List<Entity> agent(@Source List<Hop> hops) {
        return entities.forDisplay(BatchResults.keys(hops, Hop::agentKey));
    }

    @NonNull
    @Description("The document that contains the span.")
    public List<@NonNull Document> document(@Source List<Evidence> evidence) {
        List<String> keys = BatchResults.keys(evidence, Evidence::documentKey);
        return BatchResults.of(keys, documents.forDisplay(BatchResults.present(keys)));
    }

    @Description(
            "The quoted text of the span, in the language of the document; null where the document's text is not available, or the quote was not found in it.")
    public List<String> quote(@Source List<Evidence> evidence) {
        List<String> keys = BatchResults.keys(evidence, Evidence::documentKey);
        Map<String, String> texts = documents.textsOf(BatchResults.present(keys));
        List<String> quotes = new ArrayList<>(evidence.size());
        for (Evidence span : evidence) {
            String text = texts.get(span.documentKey());
            boolean isFound = text != null && span.getMatch() != MatchQuality.ORPHAN;
            quotes.add(!isFound ? null : CodePoints.part(text, span.getStart(), span.getEnd()));
        }
        return quotes;
    }
}
