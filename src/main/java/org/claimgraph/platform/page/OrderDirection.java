package org.claimgraph.platform.page;

import org.eclipse.microprofile.graphql.Description;

@Description("The direction of an order.")
public enum OrderDirection {
    @Description("The smallest, earliest or alphabetically first.")
    ASC,
    @Description("The largest, latest or alphabetically last.")
    DESC
}
