package org.claimgraph.kind.person;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A person and its place in a list.")
public class PersonEdge extends Edge<Person> {
    PersonEdge(Person node, String cursor) {
        super(node, cursor);
    }
}
