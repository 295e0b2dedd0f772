package org.claimgraph.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;

/** A table of the claims for spreadsheets, one row for each (RFC 4180, with a byte-order mark for Excel). */
@ApplicationScoped
class CsvFormat implements ExportFormat {
    private final EntityReader entities;
    private final DocumentReader documents;

    CsvFormat(EntityReader entities, DocumentReader documents) {
        this.entities = entities;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public void write(ExportedGraph graph, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        rows.writeRecord(CsvColumn.names());
        graph.claimBatches(batch -> writeBatch(rows, batch));
        rows.flush();
    }

    private void writeBatch(CsvWriter rows, List<RecordedClaim> batch) {
        Set<String> keys = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (RecordedClaim claim : batch) {
            ExportScope scope = new ExportScope();
            scope.add(claim);
            keys.addAll(scope.entities());
            sources.addAll(scope.documents());
        }
        Map<String, String> names = entities.primaryNames(keys);
        Map<String, Document> found = documents.withKeys(sources);
        for (RecordedClaim claim : batch) {
            rows.writeRecord(CsvColumn.row(
                    new CsvColumn.Context(claim, found.get(claim.claim().documentKey()), names)));
        }
    }
}
