package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FieldResolutionTest {
    private final ExampleEngine engine = new ExampleEngine();

    private void assertData(String data, String query) {
        assertEquals("{\"data\":" + data + "}", engine.json(query));
    }

    @Test
    void fieldIsResolvedOncePerLevelForAllObjectsAndTypes() {
        engine.json("{ beings { name friends(first: 3) { home { label } friends { id } } } }");
        assertEquals(
                List.of("Query.beings 1", "Being.friends 6", "Being.home 18", "Being.friends 18"),
                engine.example.calls);
    }

    @Test
    void interfaceFieldIsResolvedOnceForAllTypes() {
        engine.json("{ things { ... on Being { home { label } } ... on Box { parent { label } } } }");
        assertEquals(List.of("Query.things 1", "Being.home 2", "Box.parent 1"), engine.example.calls);
    }

    @Test
    void resolverIsNotCalledWithoutParents() {
        engine.json("{ being(id: \"none\") { friends { name } } }");
        assertEquals(List.of("Query.being 1"), engine.example.calls);
    }

    @Test
    void eachAliasHasItsOwnArguments() {
        assertData(
                "{\"one\":{\"name\":\"Tom\"},\"two\":{\"name\":\"Rex\"}}",
                "{ one: being(id: \"c1\") { name } two: being(id: \"d1\") { name } }");
    }

    @Test
    void selectionsOfOneFieldInFragmentsAreMerged() {
        String query = """
                { cat { home { label } ...More ... on Being { home { size } } } }
                fragment More on Cat { home { size cells } lives }
                """;
        assertData(
                "{\"cat\":{\"home\":{\"label\":\"box\",\"size\":2.5,\"cells\":[[1,2],null,[3]]},\"lives\":9}}", query);
        assertEquals(List.of("Query.cat 1", "Being.home 1"), engine.example.calls);
    }

    @Test
    void fieldsDependOnTheTypeOfEachObject() {
        assertData(
                "{\"things\":[{\"__typename\":\"Cat\",\"lives\":9},{\"__typename\":\"Box\",\"label\":\"box\"},"
                        + "{\"__typename\":\"Dog\",\"name\":\"Rex\"}]}",
                "{ things { __typename ... on Cat { lives } ... on Box { label } ... on Dog { name } } }");
    }

    @Test
    void nestedListsKeepTheirStructure() {
        assertData(
                "{\"box\":{\"grid\":[[{\"id\":\"c1\"},{\"id\":\"c2\"},{\"id\":\"d1\"}],[],"
                        + "[{\"id\":\"d1\"},{\"id\":\"d2\"},{\"id\":\"1\"}]]}}",
                "{ box { grid { id } } }");
    }

    @Test
    void skipAndIncludeFollowVariables() {
        String query = "query ($a: Boolean!, $b: Boolean = true) "
                + "{ cat { name @skip(if: $a) ... @include(if: $b) { lives } id } }";
        assertEquals("{\"data\":{\"cat\":{\"lives\":9,\"id\":\"c1\"}}}", engine.json(query, Map.of("a", true)));
        assertEquals(
                "{\"data\":{\"cat\":{\"name\":\"Tom\",\"id\":\"c1\"}}}",
                engine.json(query, Map.of("a", false, "b", false)));
    }

    @Test
    void defaultsAreAppliedAndAbsentArgumentsLeftOut() {
        assertData(
                "{\"echo\":\"{flag=true, number=null, strict=7, text=none, wish={least=1, moods=[HAPPY], text=x}}\"}",
                "query ($absent: ID) { echo(wish: {text: \"x\"}, number: null, id: $absent) }");
    }

    @Test
    void enumsScalarsAndStringsAreWrittenAsJson() {
        assertData(
                "{\"beings\":[{\"name\":\"Tom\",\"mood\":\"GRUMPY\",\"weight\":\"4.20\"},"
                        + "{\"name\":\"Mia \\\"the cat\\\"\\n\",\"mood\":\"HAPPY\",\"weight\":null}]}",
                "{ beings(ids: [\"c1\", \"c2\"]) { name mood ... on Cat { weight } } }");
    }

    @Test
    void mutationsRunInOrder() {
        String answer =
                engine.json("mutation { a: add(n: 1) rename(name: \"Ada\") { friends { name } } b: add(n: 2) }");
        assertEquals(
                "{\"data\":{\"a\":2,\"rename\":{\"friends\":[{\"name\":\"Tom\"},{\"name\":\"Mia \\\"the cat\\\"\\n\"}]},"
                        + "\"b\":3}}",
                answer);
        assertEquals(
                List.of("Mutation.add 1", "Mutation.rename 1", "Being.friends 1", "Mutation.add 1"),
                engine.example.calls);
    }

    @Test
    void mutationsStopOnceNullPropagatedToData() {
        engine.json("mutation { failStrictly add(n: 1) }");
        assertEquals(List.of("Mutation.failStrictly 1"), engine.example.calls);
    }

    @Test
    void introspectionFieldsKeepTheirOrder() {
        assertData(
                "{\"cat\":{\"id\":\"c1\"},\"__schema\":{\"queryType\":{\"name\":\"Query\"}},\"__typename\":\"Query\","
                        + "\"t\":{\"kind\":\"UNION\"}}",
                "{ cat { id } __schema { queryType { name } } __typename t: __type(name: \"Thing\") { kind } }");
    }

    @Test
    void resolverSeesTheSelectionBelowItsField() {
        AtomicReference<FieldSelection> seen = new AtomicReference<>();
        engine.example.resolvers.field("Query", "box", call -> {
            assertEquals(call.selection(), FieldSelection.current());
            seen.set(call.selection());
            return Arrays.asList((Object) null);
        });
        engine.json("{ box { ...On alias: parent { size } } } fragment On on Box { content { ... on Cat { lives } } }");
        assertTrue(seen.get().contains("parent/size"));
        assertTrue(seen.get().contains("content/lives"));
        assertFalse(seen.get().contains("label"));
        assertFalse(seen.get().contains("parent/content"));
        assertTrue(FieldSelection.current().contains("anything/at/all"));
    }
}
