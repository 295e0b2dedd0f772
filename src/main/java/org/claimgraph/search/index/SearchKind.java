package org.claimgraph.search.index;

import org.claimgraph.graph.EntityKind;
import org.eclipse.microprofile.graphql.Description;

@Description("The kind of a hit: a kind of entity, a claim or a document.")
public enum SearchKind {
    @Description("A company.")
    COMPANY,
    @Description("A person.")
    PERSON,
    @Description("A deal.")
    DEAL,
    @Description("A regulator.")
    REGULATOR,
    @Description("An organization that is not a company.")
    ORGANIZATION,
    @Description("A proceeding.")
    PROCEEDING,
    @Description("A product.")
    PRODUCT,
    @Description("An asset.")
    ASSET,
    @Description("A claim.")
    CLAIM,
    @Description("A document.")
    DOCUMENT;

    static SearchKind of(EntityKind kind) {
        return valueOf(kind.name());
    }

    boolean isEntity() {
        return this != CLAIM && this != DOCUMENT;
    }
}
