package org.claimgraph.act;

import java.time.Instant;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A change of the graph as recorded.
 *
 * @param sequence its place among all changes, in the order of their commits
 * @param act the id of the act that it is part of
 * @param key the key of the node that changed; its sort is that of the kind. A claim may have got another key since; the former one
 *     redirects.
 * @param otherKey the key of the claim that supersedes it or ceases to, or of the entity that it stands for; else null
 */
@Description("A change of the graph: one claim, entity, document or conflict that an act changed.")
public record Change(
        @Ignore long sequence,
        @Ignore String act,

        @NonNull @Description("What changed.") ChangeKind kind,
        @Ignore String key,
        @Ignore String otherKey,

        @NonNull @Description("The moment of the change, for example when a claim was recorded or retracted.")
        Instant at) {
    /** The columns of the table alias {@code c} that {@link #read} reads. */
    public static final String COLUMNS = "c.sequence, c.act_id, c.kind, c.node_id, c.other_id, c.at";

    /** Reads {@link #COLUMNS}. */
    public static Change read(Row row) {
        return new Change(row.number(), row.text(), row.word(ChangeKind.class), row.text(), row.text(), row.moment());
    }

    /** The key of the entity that changed; null for other changes. */
    public String entity() {
        return keyOf(ChangedNodeType.ENTITY);
    }

    /** The key of the claim that changed; null for other changes. */
    public String claim() {
        return keyOf(ChangedNodeType.CLAIM);
    }

    /** The key of the document that changed; null for other changes. */
    public String document() {
        return keyOf(ChangedNodeType.DOCUMENT);
    }

    /** The key of the conflict that changed; null for other changes. */
    public String conflict() {
        return keyOf(ChangedNodeType.CONFLICT);
    }

    private String keyOf(ChangedNodeType node) {
        return kind.node() == node ? key : null;
    }
}
