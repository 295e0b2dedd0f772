package org.claimgraph.source;

import java.time.Instant;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;

/**
 * A document before it is recorded.
 *
 * @param key the id without its family
 * @param title null where the document has none
 * @param language BCP 47
 * @param publisher the key of an entity; null where unknown
 * @param url null where unknown
 * @param publishedAt null where unknown
 * @param publishedBasis UNKNOWN for null
 * @param retrievedAt null where unknown
 * @param contentHash SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal; null where the text is unknown
 * @param length of the text in code points; null where the text is unknown
 */
public record DocumentDraft(
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
    public DocumentDraft {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(language, "language");
        publishedBasis = publishedBasis == null ? PublishedBasis.UNKNOWN : publishedBasis;
        if (contentHash != null && !contentHash.matches("[0-9a-f]{64}")) {
            throw ApiException.badInput(
                    "\"%s\" is not a content hash: give SHA-256 in lower-case hexadecimal.".formatted(contentHash));
        }
        if (length != null && length < 0) {
            throw ApiException.badInput("The length of a document is %d: give 0 or more.".formatted(length));
        }
    }
}
