package org.claimgraph.source;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of documents.")
public class DocumentConnection extends Connection<Document, DocumentEdge> {
    DocumentConnection(PageRequest.Part<DocumentEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
