package org.claimgraph.platform.column;

import java.util.List;
import org.claimgraph.platform.database.Row;

/** A value of a read model, stored in one column or in several that are read together. Implemented by enums. */
public interface ReadColumn {
    ColumnDefinition definition();

    /** The name of the value in the read model, for example {@code validTime}. */
    default String field() {
        return definition().field();
    }

    /** Reads the value from the next columns of the row; null where the row has none. */
    default Object read(Row row) {
        return definition().reading().apply(row);
    }

    /** The GraphQL fields that are resolved from this column. */
    default List<String> usedBy() {
        return definition().usedBy();
    }
}
