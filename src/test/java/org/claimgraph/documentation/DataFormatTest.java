package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimgraph.ingest.bundle.Bundle;
import org.junit.jupiter.api.Test;

class DataFormatTest {
    /** The three JSON examples of docs/data.md are a document, an entity and a claim. */
    @Test
    void examplesOfTheDataFormatCanBeImported() {
        List<String> lines = MarkdownFile.read(Path.of("docs/data.md")).blocks("json");
        assertEquals(3, lines.size());
        Bundle bundle = Bundle.read(
                "example",
                Map.of(
                        "example/bundle.json",
                        "{\"name\": \"example\", \"title\": \"Example\", \"extractor\": \"nobody\","
                                + " \"documents\": [\"documents\"], \"entities\": [\"entities\"], \"claims\": [\"claims\"]}",
                        "example/documents",
                        lines.get(0),
                        "example/entities",
                        lines.get(1),
                        "example/claims",
                        lines.get(2))::get);
        assertEquals("zh-breakup-clause", bundle.documents().getFirst().key());
        assertEquals("openai", bundle.entities().getFirst().draft().key());
        assertEquals("investedTotal", bundle.claims().getFirst().predicate());
    }
}
