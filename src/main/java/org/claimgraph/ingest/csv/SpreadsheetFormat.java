package org.claimgraph.ingest.csv;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.MappingProposal;
import org.claimgraph.ingest.SilentSink;

/** Reads spreadsheets in CSV by a mapping, which says what their columns mean. */
@ApplicationScoped
public class SpreadsheetFormat implements ImportFormat {
    private final Predicates predicates;

    public SpreadsheetFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    @Override
    public String name() {
        return "csv";
    }

    /** By the name of the file, because a text of any kind can be a table; but not the other formats in CSV. */
    @Override
    public boolean recognises(FileStart start) {
        String path = start.path().toLowerCase(java.util.Locale.ROOT);
        return (path.endsWith(".csv") || path.endsWith(".tsv")) && !start.text().contains("entity_id");
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        FindingReporter findings = new FindingReporter(sink);
        FilePlace place = new FilePlace(file.path(), 0);
        CsvTable table = CsvTable.of(file);
        CsvMapping mapping = mapping(file, table, findings);
        if (mapping == null) {
            return;
        }
        findings.info(
                place,
                "encoding",
                "The file is read as %s with the separator \"%s\"."
                        .formatted(table.encoding().name(), table.separator()));
        CsvEntities known = new CsvEntities(mapping);
        new CsvRows(table, mapping, new FindingReporter(new SilentSink())).each(known::note);
        DataSetClaimWriter claims = new DataSetClaimWriter(file.dataSet(), predicates, sink);
        CsvRowMapper mapper = new CsvRowMapper(claims, mapping, known);
        CsvRows rows = new CsvRows(table, mapping, findings);
        rows.each(mapper::map);
        reportUnused(place, rows, mapping, findings);
    }

    /** The mapping; null, with a finding, if there is none or it cannot be used. */
    private CsvMapping mapping(ImportFile file, CsvTable table, FindingReporter findings) throws IOException {
        FilePlace place = new FilePlace(file.path(), 0);
        String mapping = file.mapping();
        if (mapping == null) {
            MappingProposal proposal = new MappingProposal(file.path(), CsvGuess.of(table, predicates, findings));
            findings.error(
                    place,
                    "no-mapping",
                    "The file has no mapping, and nothing of it is imported: the report proposes one to save as %s."
                            .formatted(proposal.path()));
            findings.sink().propose(proposal);
            return null;
        }
        try {
            return CsvMapping.parse(mapping);
        } catch (IllegalArgumentException problem) {
            findings.error(place, "bad-mapping", "The mapping cannot be used: %s.".formatted(problem.getMessage()));
            return null;
        }
    }

    private static void reportUnused(FilePlace place, CsvRows rows, CsvMapping mapping, FindingReporter findings) {
        Set<String> used = new HashSet<>(mapping.key());
        mapping.entities().forEach(entity -> {
            used.addAll(entity.name());
            used.addAll(entity.identifiers().values());
            used.add(entity.jurisdiction());
        });
        mapping.claims().forEach(claim -> {
            used.addAll(claim.with().values());
            used.add(claim.column());
            used.add(claim.from());
            used.add(claim.to());
            used.add(claim.on());
            used.add(claim.asOf());
            used.add(claim.source());
        });
        rows.header().stream()
                .filter(column -> !column.isEmpty() && !used.contains(column))
                .forEach(column -> findings.info(
                        place, "column-not-mapped", "The mapping does not use the column \"%s\".".formatted(column)));
        used.stream()
                .filter(column -> column != null
                        && !column.startsWith("=")
                        && !rows.header().contains(column))
                .forEach(column -> findings.error(
                        place,
                        "no-such-column",
                        "The mapping names the column \"%s\", but the file has the columns %s."
                                .formatted(column, rows.header())));
    }
}
