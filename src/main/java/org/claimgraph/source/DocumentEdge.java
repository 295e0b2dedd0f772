package org.claimgraph.source;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A document and its place in a list.")
public class DocumentEdge extends Edge<Document> {
    DocumentEdge(Document node, String cursor) {
        super(node, cursor);
    }
}
