package org.claimgraph.engine.smallrye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.engine.execution.ArgumentValues;
import org.claimgraph.engine.execution.BreadthFirstEngine;
import org.claimgraph.engine.execution.DocumentGenerator;
import org.claimgraph.engine.execution.ExecutionLimits;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.execution.ResolverRegistry;
import org.claimgraph.engine.execution.StockEngineComparison;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;

class AnnotatedResolversTest {
    private final LibraryApi api = new LibraryApi();
    private final Schema model = model();
    private final GraphQLSchema schema = Bootstrap.bootstrap(model, true);
    private final ResolverRegistry resolvers = AnnotatedResolvers.of(model, type -> api);
    private final GraphQLEngine engine =
            new BreadthFirstEngine(schema, resolvers, ExecutionLimits.DEFAULT, new MemoryBudget(64 << 20));

    private static Schema model() {
        System.setProperty("smallrye.graphql.federation.enabled", "false"); // Quarkus sets it in the service
        try {
            return SchemaBuilder.build(annotated(Index.of(
                    LibraryApi.class,
                    LibraryApi.Item.class,
                    LibraryApi.Book.class,
                    LibraryApi.Film.class,
                    LibraryApi.Found.class,
                    LibraryApi.Genre.class,
                    LibraryApi.Isbn.class,
                    LibraryApi.Range.class,
                    LibraryApi.Filter.class)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An index where the library is an API. */
    private static IndexView annotated(Index index) {
        DotName graphQlApi = DotName.createSimple(GraphQLApi.class);
        ClassInfo library = index.getClassByName(LibraryApi.class);
        AnnotationInstance annotation = AnnotationInstance.create(graphQlApi, library, List.of());
        return (IndexView) Proxy.newProxyInstance(
                IndexView.class.getClassLoader(), new Class<?>[] {IndexView.class}, (proxy, method, arguments) -> {
                    boolean asked = method.getName().equals("getAnnotations") && graphQlApi.equals(arguments[0]);
                    return asked ? List.of(annotation) : method.invoke(index, arguments);
                });
    }

    private String ask(String query, Map<String, Object> variables) {
        GraphQLResponse answer =
                engine.execute(new GraphQLRequest(query, null, variables, Map.of()), false, Duration.ofSeconds(10));
        return new String(answer.json(), 0, answer.length(), StandardCharsets.UTF_8);
    }

    private void assertData(String data, String query) {
        assertEquals("{\"data\":" + data + "}", ask(query, Map.of()));
    }

    @Test
    void interfaceResolverIsCalledOnceForAllTypes() {
        assertData(
                "{\"items\":[{\"shelf\":\"Ab1\"},{\"shelf\":\"Af1\"},{\"shelf\":\"Ab2\"}]}",
                "{ items(first: 3) { shelf } }");
        assertEquals(List.of("items [shelf]", "shelf 3"), api.calls);
    }

    @Test
    void eachAliasHasItsOwnArguments() {
        assertData(
                "{\"items\":[{\"a\":\"xb1\",\"b\":\"yb1\"},{\"a\":\"xf1\",\"b\":\"yf1\"}]}",
                "{ items { a: shelf(prefix: \"x\") b: shelf(prefix: \"y\") } }");
    }

    @Test
    void recordsGettersAndRenamedFieldsAreRead() {
        assertData(
                "{\"found\":[{\"__typename\":\"Film\",\"runtime\":90,\"title\":\"Film f1\"},"
                        + "{\"id\":\"b1\",\"genre\":\"NOVEL\",\"price\":7.50,\"published\":\"1815-12-23\",\"added\":\"1970-01-01T00:00:00Z\"}]}",
                "{ found { ... on Film { __typename runtime title } ... on Book { id genre price published added } } }");
    }

    @Test
    void nestedListsAreResolvedLevelByLevel() {
        assertData(
                "{\"items\":[{\"sequels\":[{\"shelf\":\"Ab1\"}]},{},{\"sequels\":[{\"shelf\":\"Ab1\"}]}]}",
                "{ items(first: 3) { ... on Book { sequels(first: 1) { shelf } } } }");
        assertEquals(List.of("items [sequels]", "sequels 2", "shelf 2"), api.calls);
    }

    @Test
    void exceptionFailsOnlyItsOwnObject() {
        String answer = ask("{ items(first: 3) { length } }", Map.of());
        assertTrue(
                answer.contains(
                        "too short\",\"locations\":[{\"line\":1,\"column\":21}],\"path\":[\"items\",2,\"length\"]"),
                answer);
    }

    @Test
    void exceptionOfAnOperationIsShown() {
        String answer = ask("{ item(id: \"x\") { id } }", Map.of());
        assertTrue(answer.contains("There is no item 'x'"), answer);
        assertTrue(answer.contains("NOT_FOUND"), answer);
    }

    @Test
    void inputObjectsAreRecordsOrHaveSetters() {
        String filter = "{text: \"a\", genres: [POEM], range: {from: \"2020-01-31\"}, or: [{text: \"b\"}, {}]}";
        String shown = "a [POEM] Range[from=2020-01-31, to=Optional.empty] 100 2";
        assertData("{\"filter\":\"" + shown + "\"}", "{ filter(filter: " + filter + ") }");
        assertEquals(
                "{\"data\":{\"filter\":\"" + shown + "\"}}",
                ask(
                        "query ($f: FilterInput) { filter(filter: $f) }",
                        Map.of(
                                "f",
                                Map.of(
                                        "text", "a",
                                        "genres", List.of("POEM"),
                                        "range", Map.of("from", "2020-01-31"),
                                        "or", List.of(Map.of("text", "b"), Map.of())))));
    }

    @Test
    void scalarsAreConvertedToTheirJavaTypes() {
        assertData(
                "{\"values\":\"2020-01-31 2020-01-31T10:00:00Z Optional[w] POEM 9780 1.50 9007199254740993 [1, 2]\"}",
                "{ values(day: \"2020-01-31\", at: \"2020-01-31T11:00:00+01:00\", word: \"w\", genre: POEM, isbn: \"978-0\","
                        + " amount: 1.50, large: 9007199254740993, numbers: [1, 2]) }");
        assertData("{\"values\":\"null null Optional.empty null null null null null\"}", "{ values }");
    }

    @Test
    void invalidArgumentIsNamed() {
        String answer = ask("{ values(day: \"2020-02-31\") }", Map.of());
        assertTrue(answer.contains("\"2020-02-31\\\" is not a Date such as"), answer);
        assertTrue(answer.contains("BAD_INPUT"), answer);
    }

    @Test
    void variablesOfScalarsAreCheckedBeforeTheRequestRuns() {
        String id = "query ($v: ID!) { item(id: $v) { id } }";
        for (Object value : List.of(Map.of("a", 1), true, new BigDecimal("1.5"), List.of(List.of("a")))) {
            assertRequestError("an ID, which is a string or an integer", id, value);
        }
        assertRequestError("\\\"tomorrow\\\" is not a Date", "query ($v: Date) { values(day: $v) }", "tomorrow");
        assertRequestError("not a number", "query ($v: DateTime) { values(at: $v) }", 12);
        assertRequestError("is not a DateTime", "query ($v: DateTime) { values(at: $v) }", "2020-01-31");
        assertEquals("{\"data\":{\"item\":null}}", ask(id, Map.of("v", 12)).replaceAll(",\"errors.*", "}"));
    }

    private void assertRequestError(String message, String query, Object value) {
        String response = ask(query, Map.of("v", value));
        assertTrue(response.startsWith("{\"errors\":[{\"message\":\"Variable 'v' has an invalid value"), response);
        assertTrue(response.contains(message), response);
        assertFalse(response.contains("org.") || response.contains("java."), response);
    }

    @Test
    void nullFromADefaultedVariableNamesTheArgument() {
        String query = "query ($g: Genre = POEM) { genres(genres: [$g]) }";
        assertEquals("{\"data\":{\"genres\":\"[POEM]\"}}", ask(query, Map.of()));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("g", null);
        String response = ask(query, nothing);
        assertTrue(
                response.contains(
                        "Argument 'genres' of 'genres' contains a null that its type [Genre!]! does not allow"),
                response);
        assertTrue(response.contains("BAD_INPUT"), response);
    }

    @Test
    void blockStringsHaveLineFeedsOnly() {
        assertEquals(
                ask("{ filter(filter: {text: \"\"\"\n  a\n    b\n\n\"\"\"}) }", Map.of()),
                ask("{ filter(filter: {text: \"\"\"\r\n  a\r\n    b\r\n\r\n\"\"\"}) }", Map.of()));
    }

    @Test
    void schemaWithoutSubscriptionsSaysSo() {
        String response = ask("subscription { added }", Map.of());
        assertTrue(response.contains("This schema has no subscriptions"), response);
    }

    @Test
    void unusedScalarsLeaveTheSchema() {
        assertNull(schema.getType("Duration"));
        assertNotNull(schema.getType("ISBN"));
        assertNotNull(((GraphQLScalarType) schema.getType("Date")).getSpecifiedByUrl());
    }

    @Test
    void customScalarsAreWrittenAndMutationsRun() {
        assertData("{\"isbn\":\"9780\"}", "{ isbn }");
        assertData("{\"publish\":{\"title\":\"New\"}}", "mutation { publish(title: \"New\") { title } }");
    }

    @Test
    void responseEqualsThatOfTheStockEngine() {
        ArgumentValues values = (place, type, random) -> switch (place) {
            case "Query.items.first", "Book.sequels.first" -> Optional.of(random.nextInt(4));
            case "Query.item.id" -> Optional.of("b" + random.nextInt(3));
            default -> type.startsWith("Date") ? Optional.of("2020-01-0" + random.nextInt(3)) : Optional.empty();
        };
        DocumentGenerator generator = new DocumentGenerator(schema, values, 5);
        try (StockEngineComparison comparison = new StockEngineComparison(schema, resolvers)) {
            for (long seed = 0; seed < 300; seed++) {
                long failing = seed;
                comparison.difference(generator.request(seed)).ifPresent(both -> fail("seed " + failing + "\n" + both));
            }
        }
    }
}
