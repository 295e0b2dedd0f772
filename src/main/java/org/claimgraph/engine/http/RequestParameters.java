package org.claimgraph.engine.http;

import java.util.Map;

/**
 * The parameters of one request, each of the right type.
 *
 * @param query the document; null if it is requested by its hash
 * @param documentId the id of a document; null for none
 * @param operationName null for none
 * @param variables never null
 * @param extensions never null
 */
record RequestParameters(
        String query,
        String documentId,
        String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {}
