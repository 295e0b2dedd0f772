package org.claimgraph.platform.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Sets the parameters of a statement by their Java types. */
final class ParameterBinder {
    private ParameterBinder() {}

    /** @throws org.claimgraph.engine.execution.ApiException if a value is one that not all databases can store */
    static void bind(Connection connection, PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int at = 0; at < parameters.size(); at++) {
            switch (parameters.get(at)) {
                case null -> statement.setNull(at + 1, Types.NULL);
                case String text -> statement.setString(at + 1, StorableValues.checked(text));
                case Long number -> statement.setLong(at + 1, number);
                case Integer number -> statement.setInt(at + 1, number);
                case BigDecimal number -> statement.setBigDecimal(at + 1, number);
                case Boolean truth -> statement.setBoolean(at + 1, truth);
                case LocalDate day -> statement.setObject(at + 1, StorableValues.checked(day));
                case Instant moment ->
                    statement.setObject(at + 1, StorableValues.checked(moment.atOffset(ZoneOffset.UTC)));
                case Enum<?> word -> statement.setString(at + 1, word.name());
                case String[] several ->
                    statement.setArray(at + 1, connection.createArrayOf("varchar", checked(several)));
                case Object other -> throw new IllegalArgumentException("no SQL type for " + other.getClass());
            }
        }
    }

    private static String[] checked(String[] several) {
        for (String text : several) {
            StorableValues.checked(text);
        }
        return several;
    }
}
