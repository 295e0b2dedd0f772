package org.claimgraph.act;

import java.time.Instant;
import java.util.Objects;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * One act that changes the graph: an import, a mutation, the loading of bundled data.
 *
 * @param id at most 40 characters; that of the import for imports
 * @param actor who did it, for example the name of a key
 * @param reason why; null without a reason
 * @param at when, in microseconds
 */
@Description("One act that changed the graph: an import, a mutation, the loading of bundled data.")
public record Act(
        @Id @NonNull @Description("The id of the act; for an import that of the import.")
        String id,

        @NonNull @Description("The kind of the act.") ActKind kind,

        @NonNull @Description("Who did it: the name of an API key, \"import\" for the operator, or \"system\".")
        String actor,

        @Description("The reason for the act, as its actor gave it; null without one.")
        String reason,

        @NonNull @Description("When it was done.") Instant at) {
    /** The columns of the table alias {@code a} that {@link #read} reads. */
    public static final String COLUMNS = "a.id, a.kind, a.actor, a.reason, a.at";

    public Act {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
    }

    /** Reads {@link #COLUMNS}. */
    public static Act read(Row row) {
        return new Act(row.text(), row.word(ActKind.class), row.text(), row.text(), row.moment());
    }
}
