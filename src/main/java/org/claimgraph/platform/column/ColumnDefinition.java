package org.claimgraph.platform.column;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.platform.database.Row;

/**
 * How a value of a read model is read.
 *
 * @param field the name of the value in the read model, for example {@code validTime}
 * @param reading reads the value from the next columns of a row; returns null where the row has none
 * @param usedBy the GraphQL fields that are resolved from the value
 */
public record ColumnDefinition(String field, Function<Row, ?> reading, List<String> usedBy) {
    public static ColumnDefinition column(String field, Function<Row, ?> reading, String... usedBy) {
        return new ColumnDefinition(field, reading, List.of(usedBy));
    }
}
