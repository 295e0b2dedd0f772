package org.claimgraph.claim;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.source.Document;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves lists of claims: all, about an entity and in a document. */
@GraphQLApi
public class ClaimApi {
    private final ClaimReader claims;
    private final PageReader pages;

    ClaimApi(ClaimReader claims, PageReader pages) {
        this.claims = claims;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description("The claims in the ledger.")
    public Connection<Claim> claims(
            @Description("Filters the list; null returns all claims that are not retracted.") ClaimFilter filter,
            @Description("Order of the list; the order of recording by default.") ClaimOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(claims.matching(filter, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description(
            "The claims about the entity; with includeMentions also those that name it as the other party, in a qualifier or as the original speaker.")
    public List<@NonNull Connection<Claim>> claims(
            @Source List<Entity> entities,
            @Description("True also returns claims that merely name the entity; false by default.")
                    Boolean includeMentions,
            @Description("Filters the list; null returns all claims that are not retracted.") ClaimFilter filter,
            @Description("Order of the list; the order of recording by default.") ClaimOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        boolean named = Boolean.TRUE.equals(includeMentions);
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                named ? ClaimReader.NAMED_ENTITY : "c.subject_id",
                named ? claims.naming(filter, orderBy) : claims.matching(filter, orderBy),
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("claims")
    @Description("The claims that the document makes.")
    public List<@NonNull Connection<Claim>> claimsIn(
            @Source List<Document> documents,
            @Description("Filters the list; null returns all claims that are not retracted.") ClaimFilter filter,
            @Description("Order of the list; the order of recording by default.") ClaimOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.ofEach(
                BatchResults.keys(documents, Document::key),
                "c.document_id",
                claims.matching(filter, orderBy),
                PageRequest.of(first, after, last, before));
    }
}
