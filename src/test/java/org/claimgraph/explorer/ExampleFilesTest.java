package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.claimgraph.explorer.ExampleQueries.Example;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {
    @Test
    void everyExampleIsListedInTheIndexOnce() throws IOException {
        List<String> listed = ExampleQueries.all().stream().map(Example::file).toList();
        try (var files = Files.list(Path.of("src/main/resources/examples"))) {
            var present = new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .toList());
            assertEquals(present, new TreeSet<>(listed));
        }
        assertEquals(listed.size(), new TreeSet<>(listed).size());
    }

    @Test
    void everyExampleHasATitleAndANamedOperation() {
        for (Example example : ExampleQueries.all()) {
            assertFalse(example.title().isEmpty(), example.file());
            var document = Parser.parse(example.query());
            assertFalse(
                    document.getFirstDefinitionOfType(graphql.language.OperationDefinition.class)
                            .orElseThrow()
                            .getName()
                            .isEmpty(),
                    example.file());
        }
    }

    @Test
    void exampleWithoutTitleIsRejected() {
        assertThrows(IllegalStateException.class, () -> Example.of("x.graphql", "{ a }"));
    }
}
