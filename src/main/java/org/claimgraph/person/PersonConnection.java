package org.claimgraph.person;

import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of people.")
public class PersonConnection extends Connection<Person, PersonEdge> {
    PersonConnection(Page.Part<PersonEdge> part, Integer totalCount) {
        super(part, totalCount);
    }
}
