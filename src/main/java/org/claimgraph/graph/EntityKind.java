package org.claimgraph.graph;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

@Description("The kind of an entity.")
public enum EntityKind {
    @Description("A company.")
    COMPANY("Company"),
    @Description("A person.")
    PERSON("Person"),
    @Description("A deal: an investment, a contract, a merger or a negotiation.")
    DEAL("Contract"),
    @Description("A regulator: an authority that oversees companies by law.")
    REGULATOR("PublicBody"),
    @Description(
            "An organization that is not a company: a non-profit, a fund, a media outlet, a board or a group of people.")
    ORGANIZATION("Organization"),
    @Description("A proceeding: a lawsuit, an investigation, a review or a complaint.")
    PROCEEDING("CourtCase"),
    @Description("A product, a service, a project or a programme.")
    PRODUCT("Asset"),
    @Description("A vessel, an aircraft, a property, a security or an account.")
    ASSET("Asset");

    private final String followTheMoney;

    EntityKind(String followTheMoney) {
        this.followTheMoney = followTheMoney;
    }

    /** The schema of FollowTheMoney that entities of this kind are exported with, unless their subkind has its own. */
    public String followTheMoney() {
        return followTheMoney;
    }

    /** The name of the GraphQL type: Company for COMPANY. */
    public String typeName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
