package org.claimgraph.view.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.DatedClaimQuery;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class TimelineApi {
    private final PageReader pages;

    TimelineApi(PageReader pages) {
        this.pages = pages;
    }

    @NonNull
    @Description(
            "The claims about it or naming it as the other party that tell when something is or was so, the earliest first. What has no date is not in it.")
    public List<@NonNull Connection<TimelineEntry>> timeline(
            @Source List<Entity> entities,
            @Description("Only what may be so on this day or later.") LocalDate from,
            @Description("Only what may be so on this day or earlier.") LocalDate to,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "t.entity_id",
                DatedClaimQuery.ofEach(from, to).map(claim -> new TimelineEntry(claim.getValidTime(), claim)),
                PageRequest.of(first, after));
    }
}
