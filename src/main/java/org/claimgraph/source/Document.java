package org.claimgraph.source;

import java.time.Instant;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.column.SelectedValues;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A document as read. It holds only the selected values; reading another one throws {@link
 * org.claimgraph.platform.column.NotSelectedException}.
 */
@Description(
        "A document that makes claims: an article, a filing, a post. Its text is stored only where the licence allows it.")
public final class Document implements Node {
    private final SelectedValues<DocumentColumn> values;

    private Document(SelectedValues<DocumentColumn> values) {
        this.values = values;
    }

    /** Reads the next columns of the row. */
    static Document read(Row row, DocumentColumns columns) {
        return new Document(SelectedValues.read("Document", columns.columns(), row));
    }

    /** The key in the database: the global id without its family. */
    public String key() {
        return values.get(DocumentColumn.KEY);
    }

    /** The key of the entity that published it; null where unknown. */
    public String publisherKey() {
        return values.get(DocumentColumn.PUBLISHER);
    }

    @Override
    @Id
    @NonNull
    @Description("The opaque id, the same on every server that holds the document.")
    public String getId() {
        return IdFamily.DOCUMENT.of(key());
    }

    @Description("The title as printed; null where the document has none.")
    public String getTitle() {
        return values.get(DocumentColumn.TITLE);
    }

    @NonNull
    @Description("The language of the text (BCP 47).")
    public String getLanguage() {
        return values.get(DocumentColumn.LANGUAGE);
    }

    @NonNull
    @Description("The writing direction of the text.")
    public TextDirection getDirection() {
        return TextDirection.of(getLanguage());
    }

    @Description("The web address; null where unknown.")
    public String getUrl() {
        return values.get(DocumentColumn.URL);
    }

    @Description("When the document was published; null where unknown.")
    public TimeValue getPublishedAt() {
        return values.get(DocumentColumn.PUBLISHED_AT);
    }

    @NonNull
    @Description("How the date of publication is known.")
    public PublishedBasis getPublishedBasis() {
        return values.get(DocumentColumn.PUBLISHED_BASIS);
    }

    @Description("Why the date of publication is derived or estimated, in English; null where it is stated or unknown.")
    public String getPublishedReason() {
        return values.get(DocumentColumn.PUBLISHED_REASON);
    }

    @Description("When the document was retrieved; null where unknown.")
    public Instant getRetrievedAt() {
        return values.get(DocumentColumn.RETRIEVED_AT);
    }

    @Description("The SHA-256 hash of the text in UTF-8, in hexadecimal; null where the text is unknown.")
    public String getContentHash() {
        return values.get(DocumentColumn.CONTENT_HASH);
    }

    @Description("The length of the text in Unicode code points; null where the text is unknown.")
    public Integer getLength() {
        return values.get(DocumentColumn.LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && key().equals(document.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
