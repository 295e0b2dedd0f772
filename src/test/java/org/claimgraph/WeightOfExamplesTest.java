package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.http.HttpSettings;
import org.claimgraph.explorer.ExampleQueries;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeightOfExamplesTest {
    @Inject
    GraphQLEngine engine;

    @Inject
    HttpSettings settings;

    @Test
    void onlyStatisticsAreLargeRequests() {
        List<String> large = ExampleQueries.queries().stream()
                .filter(example -> weight(example.query()) >= settings.largeWeight())
                .map(ExampleQueries.Example::file)
                .toList();
        assertEquals(List.of("13-sums.graphql"), large);
    }

    private long weight(String query) {
        return engine.prepare(new GraphQLRequest(query, null, Map.of(), Map.of()), true)
                .weight();
    }
}
