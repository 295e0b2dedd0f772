package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.parse.PartialDate;

/**
 * A statement of the Beneficial Ownership Data Standard.
 *
 * @param record the id of the record that it is about, unique within its publisher
 * @param type entity, person or relationship
 * @param status new, updated or closed
 * @param date the day of the statement as text; empty if it has none
 * @param details what it states
 */
record BodsStatement(
        FilePlace place,
        String id,
        String record,
        String type,
        String status,
        String date,
        String publisher,
        String source,
        JsonNode details,
        JsonNode annotations) {
    private static final int DAY = 10;

    static BodsStatement parse(FilePlace place, JsonNode json) {
        String date = json.path("statementDate").asText("");
        return new BodsStatement(
                place,
                json.path("statementId").asText(""),
                json.path("recordId").asText(""),
                json.path("recordType").asText(""),
                json.path("recordStatus").asText("new"),
                date.length() > DAY ? date.substring(0, DAY) : date,
                json.at("/publicationDetails/publisher/name").asText(null),
                json.at("/source/assertedBy/0/name").asText(null),
                json.path("recordDetails"),
                json.path("annotations"));
    }

    boolean isComplete() {
        return !id.isBlank() && !record.isBlank() && details.isObject();
    }

    boolean isClosed() {
        return status.equals("closed");
    }

    /** The day of the statement; null without one. */
    TimeValue statedAt() {
        return PartialDate.parse(date, null).orElse(null);
    }

    String text(String pointer) {
        return details.at(pointer).asText(null);
    }
}
