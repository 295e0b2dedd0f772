package org.claimgraph.ingest;

import org.claimgraph.source.DocumentDraft;

/**
 * A document as read from a file.
 *
 * @param text its text; null without one
 */
public record ImportedDocument(DocumentDraft draft, String text) {}
