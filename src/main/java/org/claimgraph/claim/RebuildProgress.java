package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Keeps how far the rebuild of a ledger from an earlier build has come, so that it continues after a restart. */
@ApplicationScoped
public class RebuildProgress {
    private final Database database;

    RebuildProgress(Database database) {
        this.database = database;
    }

    /** The steps of the rebuild, in their order. */
    public enum RebuildStep {
        /** Claims get the keys of the present rule, and the keys of their questions. */
        KEYS,
        /** Questions and sources get the keys of the present rule; claims keep theirs. */
        QUESTIONS,
        /** Facts are formed. */
        FACTS
    }

    /**
     * What is still to be done.
     *
     * @param reached the place in the ledger of the last claim that is done
     */
    public record Pending(RebuildStep step, long reached) {}

    /** What is still to be done; null if nothing is. */
    public Pending pending() {
        List<Pending> rows = database.list(
                Sql.of("select b.step, b.reached from ledger_rebuild b"),
                row -> new Pending(row.word(RebuildStep.class), row.number()));
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Stores what is still to be done, in the caller's transaction; null if nothing is. */
    public void store(Pending pending) {
        if (pending == null) {
            database.write("delete from ledger_rebuild", List.of(List.of()));
        } else {
            database.write(
                    "update ledger_rebuild set step = ?, reached = ?",
                    List.of(List.of(pending.step(), pending.reached())));
        }
    }

    /** The last claim of the next chunk after the place in the ledger; -1 if there is none. */
    public long chunkEnd(long after, int claims) {
        return database.list(
                        Sql.of(
                                "select coalesce(max(n.sequence), -1) from (select c.sequence from claim c"
                                        + " where c.sequence > ? order by c.sequence limit " + claims + ") n",
                                after),
                        row -> row.number())
                .getFirst();
    }

    /** The questions whose first claim lies in the chunk. */
    public List<String> questions(long after, long end) {
        return database.list(
                Sql.of(
                        "select q.question_id from (select c.question_id, min(c.sequence) as first_place from claim c"
                                + " where c.question_id in (select a.question_id from claim a"
                                + " where a.sequence > ? and a.sequence <= ?) group by c.question_id) q"
                                + " where q.first_place > ? and q.first_place <= ?",
                        after,
                        end,
                        after,
                        end),
                row -> row.text());
    }
}
