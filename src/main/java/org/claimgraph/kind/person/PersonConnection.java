package org.claimgraph.kind.person;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of people.")
public class PersonConnection extends Connection<Person, PersonEdge> {
    PersonConnection(PageRequest.Part<PersonEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
