package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.explorer.WebSources.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation that the explorer sends is valid against the published schema, so a change of the schema that breaks a page is noticed. */
class ExplorerQueriesTest {
    private static final Pattern MARKED = Pattern.compile("= graphql`");
    private static GraphQLSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(Files.readString(Path.of("docs/schema.graphql"))));
    }

    @TestFactory
    Stream<DynamicTest> operationIsValid() {
        Map<String, List<Document>> documents = WebSources.documents();
        Map<String, String> exported = new HashMap<>();
        documents
                .values()
                .forEach(of -> of.stream()
                        .filter(document -> isFragment(document.text()))
                        .forEach(document -> exported.put(document.name(), document.text())));
        return documents.entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .filter(document -> !isFragment(document.text()))
                        .map(document -> DynamicTest.dynamicTest(
                                file.getKey() + " " + document.name(),
                                () -> validate(document, file.getValue(), exported))));
    }

    /** Fragments of the same file come before those of the same name in other files. */
    private static void validate(Document document, List<Document> own, Map<String, String> exported) {
        Map<String, String> fragments = new HashMap<>(exported);
        own.forEach(other -> fragments.put(other.name(), other.text()));
        List<String> parts = new ArrayList<>(List.of(document.text()));
        document.fragments().forEach(name -> parts.add(fragments.get(name)));
        var problems =
                ParseAndValidate.validate(schema, Parser.parse(String.join("\n", parts)), _ -> true, Locale.ENGLISH);
        assertEquals(List.of(), problems);
    }

    private static boolean isFragment(String text) {
        return text.strip().startsWith("fragment");
    }

    @Test
    void everyMarkedDocumentIsFound() {
        long marked = WebSources.files(".js").values().stream()
                .flatMap(content -> MARKED.matcher(content).results())
                .count();
        long found =
                WebSources.documents().values().stream().mapToLong(List::size).sum();
        assertTrue(found > 10);
        assertEquals(marked, found);
    }
}
