package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What says something: an article, a filing, a post. */
@jakarta.persistence.Entity(name = "document")
@Table(name = "document")
@Description(
        "What says something: an article, a filing, a post. The graph holds places in it; the text only where it may be kept.")
public class Document implements Node {
    @Id
    @Column(name = "id")
    private String key;

    private String title;
    private String language;

    @Column(name = "publisher_id")
    private String publisherId;

    private String url;

    @Embedded
    @EmbeddedColumnNaming("published_at_%s")
    private TimeValue publishedAt;

    @Column(name = "published_basis")
    @Enumerated(EnumType.STRING)
    private PublishedBasis publishedBasis;

    @Column(name = "retrieved_at")
    private Instant retrievedAt;

    @Column(name = "content_hash")
    private String contentHash;

    private Integer length;

    Document() {}

    /** Reads the next columns of the row; those that are not among them stay empty. */
    Document(Row row, DocumentProjection columns) {
        key = row.text();
        title = row.text();
        language = row.text();
        publisherId = row.text();
        url = row.text();
        if (columns == DocumentProjection.ALL) {
            publishedAt = TimeValue.read(row);
            publishedBasis = row.word(PublishedBasis.class);
            retrievedAt = row.moment();
            contentHash = row.text();
            length = row.integerOrNull();
        }
    }

    Document(Traits traits) {
        key = traits.key();
        title = traits.title();
        language = traits.language();
        publisherId = traits.publisher();
        url = traits.url();
        publishedAt = traits.publishedAt();
        publishedBasis = traits.publishedBasis();
        retrievedAt = traits.retrievedAt();
        contentHash = traits.contentHash();
        length = traits.length();
    }

    /**
     * What a document is made of.
     *
     * @param key the id inside the graph
     * @param title null where the document shows none
     * @param language BCP 47
     * @param publisher the key of an entity; null where the document does not show it
     * @param contentHash SHA-256 of the text's UTF-8 bytes, in hexadecimal; null where the text was never seen
     * @param length of the text in code points; null where the text was never seen
     */
    public record Traits(
            String key,
            String title,
            String language,
            String publisher,
            String url,
            TimeValue publishedAt,
            PublishedBasis publishedBasis,
            Instant retrievedAt,
            String contentHash,
            Integer length) {
        public Traits {
            Objects.requireNonNull(key, "id");
            Objects.requireNonNull(language, "language");
            publishedBasis = publishedBasis == null ? PublishedBasis.UNKNOWN : publishedBasis;
            if (contentHash != null && !contentHash.matches("[0-9a-f]{64}")) {
                throw ApiException.badInput("\"%s\" is no content hash: it is SHA-256 in hexadecimal, in lower case."
                        .formatted(contentHash));
            }
            if (length != null && length < 0) {
                throw ApiException.badInput("The length of a document is not %d.".formatted(length));
            }
        }
    }

    /** The id inside the graph, which other rooms hold. */
    public String key() {
        return key;
    }

    String publisherId() {
        return publisherId;
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("The id: opaque, and the same on every server that holds the same thing.")
    public String getId() {
        return IdFamily.DOCUMENT.of(key);
    }

    @Description("Its title; null where it shows none.")
    public String getTitle() {
        return title;
    }

    @NonNull
    @Description("The language it is written in (BCP 47).")
    public String getLanguage() {
        return language;
    }

    @NonNull
    @Description("Which way its text runs.")
    public TextDirection getDirection() {
        return TextDirection.of(language);
    }

    @Description("Where it can be read; null where that is not known.")
    public String getUrl() {
        return url;
    }

    @Description("When it was published; null where that is not known.")
    public TimeValue getPublishedAt() {
        return publishedAt;
    }

    @NonNull
    @Description("How the date of publication is known.")
    public PublishedBasis getPublishedBasis() {
        return publishedBasis;
    }

    @Description("When it was fetched; null where that is not known.")
    public Instant getRetrievedAt() {
        return retrievedAt;
    }

    @Description("SHA-256 of its text as UTF-8, in hexadecimal; null where the text was never seen.")
    public String getContentHash() {
        return contentHash;
    }

    @Description("The length of its text in Unicode code points; null where the text was never seen.")
    public Integer getLength() {
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && key.equals(document.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
