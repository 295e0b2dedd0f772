package org.claimgraph.claim;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Resolves the fields of a claim that are read from other tables. */
@GraphQLApi
@RegisterForReflection
public class ClaimFieldsApi {
    private final ClaimReader claims;
    private final EntityReader entities;
    private final DocumentReader documents;
    private final AttributionStore attribution;
    private final Predicates predicates;

    ClaimFieldsApi(
            ClaimReader claims,
            EntityReader entities,
            DocumentReader documents,
            AttributionStore attribution,
            Predicates predicates) {
        this.claims = claims;
        this.entities = entities;
        this.documents = documents;
        this.attribution = attribution;
        this.predicates = predicates;
    }

    @NonNull
    @Description("The entity that the claim is about.")
    public List<@NonNull Entity> subject(@Source List<Claim> claims) {
        return entities.forDisplay(BatchResults.keys(claims, Claim::subjectKey));
    }

    @Description(
            "The other party: the value if it is an entity, else the entity in the qualifier that the predicate names for it; null if there is none.")
    public List<Entity> object(@Source List<Claim> claims) {
        return entities.forDisplay(BatchResults.keys(claims, Claim::objectKey));
    }

    @NonNull
    @Description("The predicate: what the claim states about its subject.")
    public List<@NonNull Predicate> predicate(@Source List<Claim> claims) {
        return BatchResults.keys(claims, claim -> predicates.of(claim.predicateKey()));
    }

    @NonNull
    @Description("The document that makes the claim.")
    public List<@NonNull Document> document(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::documentKey);
        return BatchResults.of(keys, documents.forDisplay(BatchResults.present(keys)));
    }

    @Description("When the document was published; null where unknown.")
    public List<TimeValue> publishedAt(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::documentKey);
        Map<String, Document> found = documents.withKeys(BatchResults.present(keys));
        return BatchResults.keys(keys, key -> found.get(key).getPublishedAt());
    }

    @NonNull
    @Description("The qualifiers of the claim, for example its scope or phase.")
    public List<@NonNull List<@NonNull Qualifier>> qualifiers(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::key);
        return BatchResults.of(keys, this.claims.qualifiersOf(keys), List.of());
    }

    @Description("The entity; null where the qualifier is a text.")
    public List<Entity> entity(@Source List<Qualifier> qualifiers) {
        return entities.forDisplay(BatchResults.keys(qualifiers, Qualifier::entityKey));
    }

    @NonNull
    @Description("The attribution chain, from the publisher to the original speaker.")
    public List<@NonNull List<@NonNull Hop>> attribution(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::key);
        return BatchResults.of(keys, attribution.hopsOf(keys), List.of());
    }

    @NonNull
    @Description("The spans of documents that support the claim; the first one is in its own document.")
    public List<@NonNull List<@NonNull Evidence>> evidence(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::key);
        return BatchResults.of(keys, attribution.evidenceOf(keys), List.of());
    }

    @Description("The claim that this one supersedes; null if it supersedes none.")
    public List<Claim> supersedes(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::supersedesKey);
        return BatchResults.of(keys, this.claims.withKeys(BatchResults.present(keys)));
    }

    @NonNull
    @Description("The claims that supersede this one.")
    public List<@NonNull List<@NonNull Claim>> supersededBy(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::key);
        return BatchResults.of(keys, this.claims.supersedingEach(keys), List.of());
    }
}
