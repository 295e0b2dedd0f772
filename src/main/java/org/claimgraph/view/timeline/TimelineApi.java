package org.claimgraph.view.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class TimelineApi {
    private final TimelineReader timelines;
    private final PageReader pages;

    TimelineApi(TimelineReader timelines, PageReader pages) {
        this.timelines = timelines;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description(
            "The times of claims, earliest first: when what a claim states happened, began or held, when it was stated, and when its document was published. What a claim states is dated by its valid time, by its value if that is a date, or by the `asOf` of a total. Times without a calendar date are left out.")
    public Connection<TimelineEntry> timeline(
            @Description("Filters the claims; null uses all claims that are not retracted.") ClaimFilter filter,
            @Description("Kinds of entries, for example HAPPENED and BEGAN; null returns every kind.")
                    List<TimelineEntryKind> kinds,
            @Description("Returns entries whose time may reach this day or a later one.") LocalDate from,
            @Description("Returns entries whose time may begin on this day or earlier.") LocalDate to,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        checkOrder(from, to);
        return pages.of(timelines.matching(filter, kinds, from, to), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description(
            "The dated claims that have the entity as their subject or other party, earliest first. Claims without a calendar date are left out.")
    public List<@NonNull Connection<TimelineEntry>> timeline(
            @Source List<Entity> entities,
            @Description("Returns claims whose time may reach this day or a later one.") LocalDate from,
            @Description("Returns claims whose time may begin on this day or earlier.") LocalDate to,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        checkOrder(from, to);
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "t.entity_id",
                timelines.ofEach(from, to),
                PageRequest.of(first, after));
    }

    private static void checkOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw ApiException.badInput(
                    "from is %s and to is %s; use a from that is not after to.".formatted(from, to));
        }
    }
}
