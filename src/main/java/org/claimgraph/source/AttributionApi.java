package org.claimgraph.source;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.Entities;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.Column;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class AttributionApi {
    private final Documents documents;
    private final Entities entities;

    AttributionApi(Documents documents, Entities entities) {
        this.documents = documents;
        this.entities = entities;
    }

    @Description("Who it was; null where it is no entity of the graph: see agentText.")
    public List<Entity> agent(@Source List<Hop> hops) {
        return entities.shown(Column.keys(hops, Hop::agentId));
    }

    @NonNull
    @Description("The document that the place is in.")
    public List<@NonNull Document> document(@Source List<Evidence> evidence) {
        List<String> keys = Column.keys(evidence, Evidence::documentId);
        return Column.of(keys, documents.shownWithKeys(Column.present(keys)));
    }

    @Description("The words in the original language; null where the document's text is not attached.")
    public List<String> quote(@Source List<Evidence> evidence) {
        List<String> keys = Column.keys(evidence, Evidence::documentId);
        Map<String, String> texts = documents.textsOf(Column.present(keys));
        List<String> quotes = new ArrayList<>(evidence.size());
        for (Evidence place : evidence) {
            String text = texts.get(place.documentId());
            quotes.add(text == null ? null : CodePoints.part(text, place.getStart(), place.getEnd()));
        }
        return quotes;
    }
}
