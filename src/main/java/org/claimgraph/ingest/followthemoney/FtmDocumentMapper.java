package org.claimgraph.ingest.followthemoney;

import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.ImportedDocument;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.PublishedBasis;

/** Maps a record that is a document, and the claims that it mentions somebody. */
final class FtmDocumentMapper {
    private final FtmContext context;
    private final FtmModel model;
    private final FtmRecord record;

    FtmDocumentMapper(FtmContext context, FtmModel model, FtmRecord record) {
        this.context = context;
        this.model = model;
        this.record = record;
    }

    void map() {
        TimeValue published = date("publishedAt");
        TimeValue authored = published == null ? date("authoredAt") : null;
        TimeValue dated = published == null && authored == null ? date("date") : null;
        TimeValue any = published != null ? published : authored != null ? authored : dated;
        boolean derived = published == null && any != null;
        DocumentDraft draft = new DocumentDraft(
                record.id(),
                first("title", "subject", "name", "fileName"),
                Languages.tag(record.first("language")),
                null,
                first("sourceUrl", "alephUrl"),
                any,
                published != null ? PublishedBasis.STATED : derived ? PublishedBasis.DERIVED : PublishedBasis.UNKNOWN,
                derived
                        ? "The date of the %s, because the record states no date of publication."
                                .formatted(authored != null ? "author" : "document")
                        : null,
                null,
                null,
                null);
        context.sink().document(record.place(), new ImportedDocument(draft, null));
        FtmClaims claims = new FtmClaims(context, record, null);
        for (String name : record.values().keySet()) {
            FtmProperty property = model.property(record.schema(), name);
            if (property != null && property.action() == Action.INVERSE) {
                claims.inverse(record.id(), property, Modality.ASSERTED);
            } else if (property == null || isLeftOut(property)) {
                context.findings()
                        .info(
                                record.place(),
                                "document-property",
                                "Documents have no place for the property \"%s\"; it is left out.".formatted(name));
            }
        }
    }

    private static boolean isLeftOut(FtmProperty property) {
        return property.action() != Action.DOCUMENT
                && property.action() != Action.STUB
                && !List.of("sourceUrl", "name").contains(property.name());
    }

    private TimeValue date(String property) {
        return record.has(property) ? FtmTimes.narrowest(record, property, context.findings()) : null;
    }

    private String first(String... properties) {
        return List.of(properties).stream()
                .map(record::first)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
