package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.csv.SpreadsheetFormat;
import org.junit.jupiter.api.Test;

class FormatsPageTest {
    /** The spreadsheet of docs/formats.md, read by its mapping. */
    @Test
    void exampleSpreadsheetIsReadByItsMapping() {
        MarkdownFile page = MarkdownFile.read(Path.of("docs/formats.md"));
        String table = page.blocks("csv").getFirst();
        CollectingSink sink = CollectingSink.read(
                new SpreadsheetFormat(new Predicates()),
                "companies.csv",
                table.getBytes(StandardCharsets.UTF_8),
                page.blocks("json").getFirst());
        assertEquals(
                Set.of("Alder Mills Ltd", "Rita Sand", "Holm Trust Ltd"),
                sink.entities.values().stream()
                        .map(entity -> entity.draft().name())
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of("share 50.1 null EXACT EQUITY", "share 49 null ABOUT EQUITY"),
                sink.claims("ownershipShare").stream()
                        .map(claim -> claim.value().canonical())
                        .toList());
        assertEquals(List.of("encoding", "row-skipped"), sink.kindsOfFindings());
    }
}
