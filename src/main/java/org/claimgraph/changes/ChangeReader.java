package org.claimgraph.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.act.Act;
import org.claimgraph.act.Acts;
import org.claimgraph.act.Change;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;

/** Reads the log of changes and the acts. */
@ApplicationScoped
class ChangeReader {
    /** The order of the commits. Its cursors are also those of subscriptions. */
    static final Keyset IN_ORDER = Keyset.by("changes", false, new Keyset.Key("c.sequence", Keyset.Type.NUMBER));

    private static final Keyset LATEST_FIRST =
            Keyset.by("acts", true, new Keyset.Key("a.sequence", Keyset.Type.NUMBER));
    private final Acts acts;
    private final Database database;
    private final EntityNames names;

    ChangeReader(Acts acts, Database database, EntityNames names) {
        this.acts = acts;
        this.database = database;
        this.names = names;
    }

    /** The changes that match the filter, from one moment up to another; null for no bound. */
    PageQuery<Change> matching(ChangeFilter filter, Instant since, Instant until) {
        Sql where = ChangeFilter.condition(filter, names);
        if (since != null) {
            where.add("and c.at >= ?", storable(since));
        }
        if (until != null) {
            where.add("and c.at <= ?", storable(until));
        }
        return new PageQuery<>(Change.COLUMNS, "ledger_change c", where, IN_ORDER, Change::read);
    }

    /** The changes of each node, in the order of the commits. */
    Map<String, List<Change>> ofNodes(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select c.node_id, " + Change.COLUMNS
                                + " from ledger_change c where c.node_id = any(keys(?)) order by c.node_id, c.sequence",
                        keys),
                Change::read);
    }

    /** The acts by an actor, from a moment on; null for any. */
    PageQuery<Act> acts(String by, Instant since) {
        Sql where = Sql.of("true");
        if (by != null) {
            where.add("and a.actor = ?", by);
        }
        if (since != null) {
            where.add("and a.at >= ?", storable(since));
        }
        return new PageQuery<>(Act.COLUMNS, "act a", where, LATEST_FIRST, Act::read);
    }

    Map<String, Act> actsWithIds(Collection<String> ids) {
        return acts.withIds(ids);
    }

    private static Instant storable(Instant moment) {
        Database.checkYear(moment.atOffset(ZoneOffset.UTC).getYear(), moment);
        return moment;
    }
}
