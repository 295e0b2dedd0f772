package org.claimgraph.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change did to facts is counted without reading the other facts. */
@QuarkusTest
class FactChangeCountsTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int FEW = 5;

    /** Before any fact of the bundled data. */
    private static final OffsetDateTime MOMENT = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final String EMPTY = StoredFact.FactStatus.EMPTY.state();

    @Inject
    DataSource dataSource;

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(FactChangeCounts.CREATED, List.of(MOMENT, EMPTY)),
                Arguments.of(FactChangeCounts.CHANGED, List.of(MOMENT, MOMENT, EMPTY)));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void factsOfOtherChangesAreNotRead(String sql, List<Object> parameters) throws SQLException {
        String plan = explained(sql, parameters);
        int rows = SCANNED.matcher(plan)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
        assertTrue(plan.contains("scanCount") && rows <= FEW, plan);
    }

    private String explained(String sql, List<Object> parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("explain analyze " + sql)) {
            for (int at = 0; at < parameters.size(); at++) {
                statement.setObject(at + 1, parameters.get(at));
            }
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}
