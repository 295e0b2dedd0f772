package org.claimgraph.source;

/**
 * A document as it is recorded.
 *
 * @param text its text; null where it is not available
 */
public record RecordedDocument(DocumentDraft draft, String text) {}
