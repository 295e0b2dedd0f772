package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.platform.input.UserError;
import org.claimgraph.source.Document;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of restoreDocument. */
@Description("The result of restoreDocument.")
public record RestoreDocumentPayload(
        @NonNull @Description("What is wrong with the input, all at once; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The document; null if there are errors.")
        Document document) {}
