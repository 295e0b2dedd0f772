package org.claimgraph.source;

import java.time.Instant;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;

/**
 * A document before it is recorded.
 *
 * @param key the global id without its family
 * @param title the title as printed; null where the document has none
 * @param language BCP 47
 * @param publisher the key of an entity; null where unknown
 * @param url the web address; null where unknown
 * @param publishedAt the date of publication; null where unknown
 * @param publishedBasis null becomes UNKNOWN
 * @param publishedReason why the date of publication is derived or estimated, in English; null where it is stated or unknown
 * @param retrievedAt when it was retrieved; null where unknown
 * @param contentHash SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal; null where the text is unknown
 * @param length the length of the text in code points; null where the text is unknown
 */
public record DocumentDraft(
        String key,
        String title,
        String language,
        String publisher,
        String url,
        TimeValue publishedAt,
        PublishedBasis publishedBasis,
        String publishedReason,
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
