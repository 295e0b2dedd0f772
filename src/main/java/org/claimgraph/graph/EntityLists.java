package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;

/** The list of the entities of each kind. */
@ApplicationScoped
public class EntityLists {
    private final EntityReader entities;
    private final PageReader pages;

    EntityLists(EntityReader entities, PageReader pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /** Which page of which list; a null filter lets all through, a null order is that by name. */
    public record Asked(EntityFilter filter, EntityOrder order, PageRequest page) {}

    /** A page of the entities of a kind, which are of the kind's own class. */
    @SuppressWarnings("unchecked")
    public <T extends Entity> Connection<T> of(EntityKind kind, Asked asked) {
        return pages.of(entities.matching(asked.filter, kind, asked.order).map(entity -> (T) entity), asked.page);
    }
}
