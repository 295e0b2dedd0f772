package org.claimgraph.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Records acts. */
@ApplicationScoped
public class Acts {
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_REASON = 2000;
    private final Database database;
    private final LedgerLock lock;

    Acts(Database database, LedgerLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /**
     * Records an act in the caller's transaction, under the lock of the ledger. {@link CurrentAct#set} makes the changes that
     * follow in this transaction part of it.
     *
     * @param actor who acts, for example the name of a key
     * @param reason why; null without a reason
     */
    public Act begin(ActKind kind, String actor, String reason, Instant now) {
        return begin(UUID.randomUUID().toString(), kind, actor, reason, now);
    }

    /** The same with an id that the caller gives; no other act may have it. */
    public Act begin(String id, ActKind kind, String actor, String reason, Instant now) {
        lock.acquire();
        Act act = new Act(
                id, kind, cut(actor, LONGEST_ACTOR), cut(reason, LONGEST_REASON), now.truncatedTo(ChronoUnit.MICROS));
        database.write(
                "insert into act (id, sequence, kind, actor, reason, at)"
                        + " select ?, coalesce(max(a.sequence), 0) + 1, ?, ?, ?, ? from act a",
                List.of(Arrays.asList(act.id(), act.kind(), act.actor(), act.reason(), act.at())));
        return act;
    }

    /** Removes the reasons of curation that changed a node before, because they may hold its content; who acted and when stays. */
    public void removeReasons(String node) {
        database.write(
                "update act set reason = null where kind = 'CURATION'"
                        + " and id in (select c.act_id from ledger_change c where c.node_id = ?)",
                List.of(List.of(node)));
    }

    /** The acts with these ids, by id; ids without an act are left out. */
    public Map<String, Act> withIds(Collection<String> ids) {
        return database.byKey(
                Sql.of("select a.id, " + Act.COLUMNS + " from act a where a.id = any(keys(?))", ids), Act::read);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
