package org.claimgraph.platform.projection;

import org.claimgraph.platform.database.Row;

/** A value of a read model, stored in one column or in several that are read together. Implemented by enums. */
public interface ProjectedColumn {
    /** The name of the value in the read model, for example {@code validTime}. */
    String field();

    /** Reads the value from the next columns of the row; null where the row has none. */
    Object read(Row row);
}
