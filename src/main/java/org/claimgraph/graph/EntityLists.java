package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;

/** Reads the paged list of the entities of a kind. */
@ApplicationScoped
public class EntityLists {
    private final EntityReader entities;
    private final PageReader pages;

    EntityLists(EntityReader entities, PageReader pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /**
     * The filter, sort order and page of a list of entities.
     *
     * @param filter null matches everything
     * @param order null sorts by name
     */
    public record ListQuery(EntityFilter filter, EntityOrder order, PageRequest page) {}

    /** A page of the entities of a kind; they are instances of the class of that kind. */
    @SuppressWarnings("unchecked")
    public <T extends Entity> Connection<T> of(EntityKind kind, ListQuery query) {
        return pages.of(entities.matching(query.filter, kind, query.order).map(entity -> (T) entity), query.page);
    }
}
