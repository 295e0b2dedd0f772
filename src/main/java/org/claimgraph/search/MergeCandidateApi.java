package org.claimgraph.search;

import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.search.MergeCandidateReader.Scope;
import org.claimgraph.search.match.MatchScorer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Proposes merges of entities to curators. */
@GraphQLApi
public class MergeCandidateApi {
    private final MergeCandidateReader reader;

    MergeCandidateApi(MergeCandidateReader reader) {
        this.reader = reader;
    }

    @Query
    @NonNull
    @RequiresRole(value = Role.CURATOR, changes = false)
    @Description(
            "Pairs of entities of one kind that may be the same and about which nobody has decided, with the reasons. Needs the role curator.")
    public MergeCandidatePage mergeCandidates(
            @Id @Description("The id of an entity: only pairs with it. Null for all entities.") String entity,
            @Id
                    @Description(
                            "The id of an import: only pairs with an entity that it recorded or changed. Null for all entities.")
                    String importRun,
            @Description("Lowest score of a pair, from 0 to 1; 0.73 by default.") Double threshold,
            @Description(
                            "Returns the first n pairs; 20 by default, at most 100. A page can have fewer, because it goes through 10 entities at most.")
                    Integer first,
            @Description("The endCursor of the page before; null for the first page.") String after) {
        double least = threshold == null ? MatchScorer.THRESHOLD : threshold;
        if (!(least >= 0 && least <= 1)) {
            throw ApiException.badInput("threshold is %s; give a number from 0 to 1.".formatted(least));
        }
        PageRequest page = PageRequest.of(first, null);
        String key = entity == null ? null : IdFamily.ENTITY.key(entity);
        return reader.page(new Scope(key, importRun), least, page.size(), MergeCandidateCursor.of(after));
    }
}
