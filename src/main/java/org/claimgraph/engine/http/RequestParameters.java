package org.claimgraph.engine.http;

import java.util.Map;

/**
 * One request as the client wrote it, well-formed in itself.
 *
 * @param query the document; null when it is asked for by an id
 * @param documentId the id of a document, null where there is none
 */
record RequestParameters(
        String query,
        String documentId,
        String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {}
