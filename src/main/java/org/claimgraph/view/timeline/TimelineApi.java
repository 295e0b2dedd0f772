package org.claimgraph.view.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.TimelineQuery;
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
            "The dated claims about the entity or naming it as the other party, earliest first. Claims without a calendar date are left out.")
    public List<@NonNull Connection<TimelineEntry>> timeline(
            @Source List<Entity> entities,
            @Description("Returns claims that may hold on this day or later.") LocalDate from,
            @Description("Returns claims that may hold on this day or earlier.") LocalDate to,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "t.entity_id",
                TimelineQuery.ofEach(from, to).map(claim -> new TimelineEntry(claim.getValidTime(), claim)),
                PageRequest.of(first, after));
    }
}
