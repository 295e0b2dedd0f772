package org.claimgraph.curation;

import java.time.Instant;
import org.claimgraph.source.PublishedBasis;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of recordDocument. */
@Input("RecordDocumentInput")
@Description("The input of recordDocument.")
public record RecordDocumentInput(
        @Id @Description("The id of the new document, document/ and at most 200 characters; by default one is made up.")
        String id,

        @Description("The title as printed.") String title,

        @NonNull @Description("The language of the document (BCP 47).")
        String language,

        @Description("The entity that published it.") EntityReferenceInput publisher,

        @Description("The web address.") String url,

        @Description("The date of publication.") TimeInput publishedAt,

        @Description("How the date of publication is known; by default STATED with a date and UNKNOWN without one.")
        PublishedBasis publishedBasis,

        @Description("Why the date is derived or estimated, in English.")
        String publishedReason,

        @Description("When the document was retrieved.") Instant retrievedAt,

        @Description("The text, only if its licence allows to keep it.")
        String text,

        @Description("SHA-256 of the UTF-8 bytes of the text, if the text itself is not given; then with length.")
        String contentHash,

        @Description("The length of the text in Unicode code points, if the text itself is not given.")
        Integer length,

        @Description("Why; kept with the act.") String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
