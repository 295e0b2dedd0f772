package org.claimgraph.platform.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters by a moment; all given conditions must hold. */
@NonNullFields
@Input("DateTimeFilter")
@Description(
        "Filters by a moment. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record MomentFilter(
        @Description("The moment is this one or later.") Instant from,
        @Description("The moment is this one or earlier.") Instant to) {

    /** The conditions on a column that holds moments. */
    public List<Sql> on(String column) {
        List<Sql> conditions = new ArrayList<>();
        if (from != null) {
            conditions.add(Sql.of(column + " >= ?", storable(from)));
        }
        if (to != null) {
            conditions.add(Sql.of(column + " <= ?", storable(to)));
        }
        return conditions;
    }

    private static Instant storable(Instant moment) {
        Database.checkYear(moment.atOffset(ZoneOffset.UTC).getYear(), moment);
        return moment;
    }
}
