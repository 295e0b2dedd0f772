package org.claimgraph.graph;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

@Description("The kind of an entity.")
public enum EntityKind {
    @Description("A company.")
    COMPANY,
    @Description("A person.")
    PERSON,
    @Description("A deal: an investment, a contract, a merger or a negotiation.")
    DEAL,
    @Description("A regulator: an authority that oversees companies by law.")
    REGULATOR,
    @Description(
            "An organization that is not a company: a non-profit, a fund, a media outlet, a board or a group of people.")
    ORGANIZATION,
    @Description("A proceeding: a lawsuit, an investigation, a review or a complaint.")
    PROCEEDING,
    @Description("A product, a service, a project or a programme.")
    PRODUCT,
    @Description("A vessel, an aircraft, a property, a security or an account.")
    ASSET;

    /** The name of the GraphQL type: Company for COMPANY. */
    public String typeName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
