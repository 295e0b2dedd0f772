package org.claimgraph.view.citation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;
import org.claimgraph.source.Evidence;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Cites claims. */
@GraphQLApi
@RegisterForReflection
public class CitationApi {
    private final DocumentReader documents;
    private final EntityReader entities;
    private final AttributionStore attribution;

    CitationApi(DocumentReader documents, EntityReader entities, AttributionStore attribution) {
        this.documents = documents;
        this.entities = entities;
        this.attribution = attribution;
    }

    @NonNull
    @Description(
            "A citation of the claim: its document, its place in the document, its summary and its id. Unknown details of the document are left out.")
    public List<@NonNull String> citation(
            @Source List<Claim> claims,
            @Description("The format of the citation; TEXT by default.") CitationFormat format) {
        CitationFormat chosen = Objects.requireNonNullElse(format, CitationFormat.TEXT);
        Map<String, Document> found =
                documents.withKeys(BatchResults.present(BatchResults.keys(claims, Claim::documentKey)));
        Map<String, String> publishers = entities.primaryNames(found.values().stream()
                .map(Document::publisherKey)
                .filter(Objects::nonNull)
                .toList());
        Map<String, List<Evidence>> evidence = attribution.evidenceOf(BatchResults.keys(claims, Claim::key));
        List<String> citations = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            Document document = found.get(claim.documentKey());
            String publisher = document.publisherKey() == null ? null : publishers.get(document.publisherKey());
            citations.add(Citation.of(claim, document, publisher, evidence.getOrDefault(claim.key(), List.of()))
                    .write(chosen));
        }
        return citations;
    }
}
