package org.claimgraph.ingest.followthemoney;

import java.util.List;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.parse.Languages;

/**
 * A row of a file of statements.
 *
 * @param canonical the id of the entity
 * @param entity the id that the data set uses for it
 * @param lastSeen when the data set last had the row, as an ISO 8601 text; empty if the file does not say
 */
record FtmStatement(
        FilePlace place,
        String canonical,
        String entity,
        String property,
        String schema,
        FtmValue value,
        String dataSet,
        boolean external,
        String lastSeen) {
    private static final int MAX_ID = 200;

    /** The row; null if it lacks what every statement has. */
    static FtmStatement parse(FilePlace place, List<String> header, List<String> row) {
        String prop = cell(header, row, "prop");
        int colon = prop.indexOf(':');
        String schema = colon < 0 ? cell(header, row, "schema") : prop.substring(0, colon);
        String entity = cell(header, row, "entity_id");
        String canonical = cell(header, row, "canonical_id");
        String value = cell(header, row, "value");
        if (prop.isBlank() || schema.isBlank() || entity.isBlank() || value.isBlank() || canonical.length() > MAX_ID) {
            return null;
        }
        String language = cell(header, row, "lang");
        String original = cell(header, row, "original_value");
        return new FtmStatement(
                place,
                canonical.isBlank() ? entity : canonical,
                entity,
                prop.substring(colon + 1),
                schema,
                new FtmValue(
                        value,
                        language.isBlank() ? null : Languages.tag(language),
                        original.isBlank() ? null : original),
                cell(header, row, "dataset"),
                cell(header, row, "external").startsWith("t"),
                cell(header, row, "last_seen"));
    }

    private static String cell(List<String> header, List<String> row, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
