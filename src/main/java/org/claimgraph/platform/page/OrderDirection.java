package org.claimgraph.platform.page;

import org.eclipse.microprofile.graphql.Description;

@Description("The direction of an order.")
public enum OrderDirection {
    @Description("Ascending: the smallest, earliest or alphabetically first element comes first.")
    ASC,
    @Description("Descending: the largest, latest or alphabetically last element comes first.")
    DESC
}
