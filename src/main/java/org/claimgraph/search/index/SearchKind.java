package org.claimgraph.search.index;

import java.util.Objects;
import java.util.stream.Stream;
import org.claimgraph.graph.EntityKind;

/**
 * The kind of a hit: a kind of entity, a claim or a document.
 *
 * @param name the value of the schema's enum SearchKind
 */
public record SearchKind(String name) {
    public static final SearchKind CLAIM = new SearchKind("CLAIM");
    public static final SearchKind DOCUMENT = new SearchKind("DOCUMENT");
    static final SearchKind PERSON = of(EntityKind.PERSON);

    public SearchKind {
        Objects.requireNonNull(name);
    }

    static SearchKind of(EntityKind kind) {
        return new SearchKind(kind.name());
    }

    /** The kinds of entities. */
    static Stream<SearchKind> entities() {
        return Stream.of(EntityKind.values()).map(SearchKind::of);
    }
}
