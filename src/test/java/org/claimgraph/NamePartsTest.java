package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filters by parts of names, on names that the bundled data do not have. */
@QuarkusTest
@Tag("database")
class NamePartsTest {
    @Inject
    BundleImporter importer;

    private static List<String> found(String filter) {
        return TestClient.data("{ entities(filter: {name: " + filter + "}) { nodes { id } } }")
                .findValuesAsText("id")
                .stream()
                .filter(id -> id.startsWith("entity/initials-"))
                .sorted()
                .toList();
    }

    @Test
    void dotsOfInitialsInAPartMatchNoOtherLetters() {
        importer.load(new TestDataSet("initials")
                .document("doc", "")
                .entity("COMPANY", "tesla", "Initials Tesla")
                .entity("COMPANY", "site", "Initials best.edu")
                .entity("COMPANY", "pair", "T. E. Initials")
                .bundle());
        assertEquals(List.of("entity/initials-pair", "entity/initials-site"), found("{contains: \"t.e\"}"));
        assertEquals(List.of("entity/initials-pair"), found("{startsWith: \"t.e\"}"));
        assertEquals(List.of("entity/initials-pair"), found("{contains: \"T. E. In\"}"));
    }
}
