package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWeightTest {
    private final ExampleEngine engine = new ExampleEngine();

    private long weight(String query, Map<String, Object> variables) {
        return engine.weight(new GraphQLRequest(query, null, variables, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { __typename }                                                       | 0
                    { cat { id name } }                                                  | 3
                    { beings(first: 2) { __typename } }                                  | 1
                    { being(id: "c1") { friends(first: 4) { name mood } } }              | 10
                    { being(id: "c1") { friends(first: 4) { friends(first: 3) { name } } } } | 18
                    { beings { friends(first: 0) { name } } }                            | 5
                    { __schema { types { name } } }                                      | 10000
                    { unknown }                                                          | 0
                    """)
    void pageSizesMultiplyAlongTheNesting(String query, long weight) {
        assertEquals(weight, weight(query, Map.of()));
    }

    @Test
    void pageSizeMayBeAVariable() {
        String query = "query($n: Int) { being(id: \"c1\") { friends(first: $n) { name } } }";
        assertEquals(2 + 7, weight(query, Map.of("n", 7)));
        assertEquals(2 + 4, weight(query, Map.of()));
        assertEquals(2 + 10_000, weight(query, Map.of("n", Integer.MAX_VALUE)));
    }

    @Test
    void deepNestingDoesNotOverflow() {
        String nested = "friends(first: 10000) { ".repeat(20) + "id" + " }".repeat(20);
        assertEquals(Long.MAX_VALUE / 4, weight("{ being(id: \"c1\") { " + nested + " } }", Map.of()));
    }
}
