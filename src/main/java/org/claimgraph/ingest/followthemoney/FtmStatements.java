package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.ingest.FindingReporter;

/** Puts the statements of an entity together: as a whole, and as each data set states it. */
final class FtmStatements {
    private static final String DECLARATION = "id";
    private final FtmModel model;
    private final Map<String, String> newest;
    private final FindingReporter findings;

    /**
     * An entity of several data sets.
     *
     * @param whole its values of all data sets
     * @param parts its values by data set
     */
    record Merged(FtmRecord whole, List<FtmRecord> parts) {}

    /** @param newest when each data set was last seen */
    FtmStatements(FtmModel model, Map<String, String> newest, FindingReporter findings) {
        this.model = model;
        this.newest = newest;
        this.findings = findings;
    }

    /** Passes the entity of these statements to the consumer, unless none of them counts. */
    void records(List<FtmStatement> rows, Consumer<Merged> consumer) {
        List<FtmStatement> counting = rows.stream().filter(this::counts).toList();
        if (counting.isEmpty()) {
            return;
        }
        String schema = schema(counting);
        Map<String, List<FtmStatement>> byDataSet = new LinkedHashMap<>();
        counting.forEach(row ->
                byDataSet.computeIfAbsent(row.dataSet(), _ -> new ArrayList<>()).add(row));
        consumer.accept(new Merged(
                record(schema, counting),
                byDataSet.values().stream().map(part -> record(schema, part)).toList()));
    }

    /** Whether the data set still states the row, as its own. */
    private boolean counts(FtmStatement row) {
        if (row.external()) {
            findings.info(
                    row.place(),
                    "external",
                    "The statement is a candidate from another source that is not confirmed; it is left out.");
            return false;
        }
        boolean gone = row.lastSeen().compareTo(newest.getOrDefault(row.dataSet(), "")) < 0;
        if (gone) {
            findings.info(
                    row.place(),
                    "no-longer-stated",
                    "The data set %s last had the row on %s; it is left out.".formatted(row.dataSet(), row.lastSeen()));
        }
        return !gone;
    }

    /** The most specific schema of the rows. */
    private String schema(List<FtmStatement> rows) {
        String schema = rows.getFirst().schema();
        for (FtmStatement row : rows) {
            String specific = model.moreSpecific(schema, row.schema());
            if (specific == null && !schema.equals(row.schema())) {
                findings.warn(
                        row.place(),
                        "schemata-differ",
                        "\"%s\" is a %s and a %s; it is taken for a %s."
                                .formatted(row.canonical(), schema, row.schema(), schema));
            }
            schema = specific == null ? schema : specific;
        }
        return schema;
    }

    private static FtmRecord record(String schema, List<FtmStatement> rows) {
        Map<String, List<FtmValue>> values = new LinkedHashMap<>();
        for (FtmStatement row : rows) {
            List<FtmValue> known = values.computeIfAbsent(row.property(), _ -> new ArrayList<>());
            if (known.stream()
                    .noneMatch(value -> value.text().equals(row.value().text()))) {
                known.add(row.value());
            }
        }
        values.remove(DECLARATION);
        return new FtmRecord(
                rows.getFirst().place(),
                rows.getFirst().canonical(),
                schema,
                null,
                rows.stream().map(FtmStatement::dataSet).distinct().toList(),
                rows.stream().map(FtmStatement::entity).distinct().toList(),
                values);
    }
}
