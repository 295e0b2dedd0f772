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

/** Lists of claims. */
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
    @Description("Claims about everything.")
    public Connection<Claim> claims(
            @Description("Which ones; null for all that stand.") ClaimFilter filter,
            @Description("In which order; by default that of the ledger.") ClaimOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(claims.matching(filter, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description(
            "The claims about the entity. Those that name it as the other party are found by relations, or by the query claims with a filter on object.")
    public List<@NonNull Connection<Claim>> claims(
            @Source List<Entity> entities,
            @Description("Which ones; null for all that stand.") ClaimFilter filter,
            @Description("In which order; by default that of the ledger.") ClaimOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "c.subject_id",
                claims.matching(filter, orderBy),
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("claims")
    @Description("The claims that stand in it.")
    public List<@NonNull Connection<Claim>> claimsIn(
            @Source List<Document> documents,
            @Description("Which ones; null for all that stand.") ClaimFilter filter,
            @Description("In which order; by default that of the ledger.") ClaimOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.ofEach(
                BatchResults.keys(documents, Document::key),
                "c.document_id",
                claims.matching(filter, orderBy),
                PageRequest.of(first, after, last, before));
    }
}
