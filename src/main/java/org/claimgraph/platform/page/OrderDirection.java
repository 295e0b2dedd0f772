package org.claimgraph.platform.page;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end of the order comes first.")
public enum OrderDirection {
    @Description("The smallest, earliest or alphabetically first.")
    ASC,
    @Description("The largest, latest or alphabetically last.")
    DESC
}
