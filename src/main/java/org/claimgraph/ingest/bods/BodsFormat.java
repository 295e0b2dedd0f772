package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.SilentSink;
import org.claimgraph.ingest.parse.JsonObjects;

/**
 * Reads statements of the Beneficial Ownership Data Standard 0.4. The statements about a record that was updated or closed are
 * put together in the order of their dates; only they are held in memory.
 */
@ApplicationScoped
public class BodsFormat implements ImportFormat {
    private final Predicates predicates;

    public BodsFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    @Override
    public String name() {
        return "bods";
    }

    @Override
    public boolean recognises(FileStart start) {
        String text = start.text();
        return (text.contains("\"statementId\"") || text.contains("\"statementID\""))
                && (text.contains("\"recordType\"") || text.contains("\"statementType\""));
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        Map<String, List<BodsStatement>> changed = new HashMap<>();
        JsonObjects.read(file, new FindingReporter(new SilentSink()), (place, json) -> {
            String status = json.path("recordStatus").asText("new");
            if (!status.equals("new")) {
                changed.put(json.path("recordId").asText(""), new ArrayList<>());
            }
        });
        BodsMapper mapper = new BodsMapper(new DataSetClaimWriter(file.dataSet(), predicates, sink));
        FindingReporter findings = new FindingReporter(sink);
        JsonObjects.read(file, findings, (place, json) -> {
            BodsStatement statement = checked(place, json, findings);
            if (statement != null && changed.containsKey(statement.record())) {
                changed.get(statement.record()).add(statement);
            } else if (statement != null) {
                mapper.map(List.of(statement));
            }
        });
        changed.values().stream()
                .filter(statements -> !statements.isEmpty())
                .sorted(Comparator.comparing(
                        statements -> statements.getFirst().place().line()))
                .forEach(statements -> {
                    statements.sort(Comparator.comparing(BodsStatement::date));
                    mapper.map(statements);
                });
    }

    /** The statement; null, with a finding, for one that cannot be read. */
    private static BodsStatement checked(FilePlace place, JsonNode json, FindingReporter findings) {
        if (json.has("statementType")) {
            findings.error(
                    place,
                    "bods-version",
                    "The statement is of a version before 0.4; it is skipped. Convert the file to version 0.4 first.");
            return null;
        }
        BodsStatement statement = BodsStatement.parse(place, json);
        if (!statement.isComplete()) {
            findings.error(
                    place,
                    "incomplete-statement",
                    "A statement needs statementId, recordId, recordType and recordDetails; this one is skipped.");
            return null;
        }
        return statement;
    }
}
