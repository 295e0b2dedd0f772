package org.claimgraph.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.claimgraph.act.Change;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.EventStream;
import org.claimgraph.engine.execution.SubscriptionEvent;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.vocabulary.RestrictedPredicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Edge;
import org.claimgraph.view.conflict.ConflictFilter;
import org.claimgraph.view.conflict.ConflictReader;

/** Opens the streams of subscriptions to changes. Each matches whole batches of changes by one statement. */
@ApplicationScoped
class ChangeStreams {
    private final ChangeHub hub;
    private final ChangeLog log;
    private final ClaimReader claims;
    private final ConflictReader conflicts;
    private final Database database;
    private final RestrictedPredicates restricted;
    private final EntityNames names;

    ChangeStreams(
            ChangeHub hub,
            ChangeLog log,
            ClaimReader claims,
            ConflictReader conflicts,
            Database database,
            RestrictedPredicates restricted,
            EntityNames names) {
        this.hub = hub;
        this.log = log;
        this.claims = claims;
        this.conflicts = conflicts;
        this.database = database;
        this.restricted = restricted;
        this.names = names;
    }

    private record Event(String cursor, Callable<?> loading) implements SubscriptionEvent {
        @Override
        public Object value() throws Exception {
            return loading.call();
        }
    }

    /** The recorded claims that match the filter, see {@link ClaimReader#condition}. */
    EventStream claims(ClaimFilter filter, String after) {
        if (filter != null && filter.knownAt() != null) {
            throw ApiException.badInput("A subscription sends what is recorded from now on: leave knownAt out.");
        }
        return nodes(
                ChangeKind.CLAIM_RECORDED,
                after,
                keys -> matching(
                        "select c.id from claim c where c.id = any(keys(?)) and", keys, claims.condition(filter)),
                key -> claims.withKeys(List.of(key)).get(key));
    }

    /** The opened conflicts that match the filter. */
    EventStream conflicts(ConflictFilter filter, String after) {
        return nodes(
                ChangeKind.CONFLICT_OPENED,
                after,
                keys -> matching(
                        "select k.id from conflict k where k.id = any(keys(?)) and", keys, conflicts.condition(filter)),
                key -> conflicts.withKeys(List.of(key)).get(key));
    }

    /** All changes that match the filter, each with its cursor. */
    EventStream changes(ChangeFilter filter, String after) {
        Sql condition = ChangeFilter.condition(filter, names);
        return stream(after, changes -> {
            boolean all = filter == null && restricted.ofThread().isEmpty();
            Set<Long> matching = all ? null : sequences(changes, condition);
            return changes.stream()
                    .filter(change -> matching == null || matching.contains(change.sequence()))
                    .map(change -> new Event(cursor(change), () -> new Edge<>(change, cursor(change))))
                    .toList();
        });
    }

    private Set<Long> sequences(List<Change> changes, Sql condition) {
        return new HashSet<>(database.list(
                Sql.of(
                                "select c.sequence from ledger_change c where c.sequence >= ? and c.sequence <= ? and",
                                changes.getFirst().sequence(),
                                changes.getLast().sequence())
                        .add(condition),
                Row::number));
    }

    private EventStream nodes(
            ChangeKind kind,
            String after,
            Function<Collection<String>, Set<String>> matching,
            Function<String, Object> loading) {
        matching.apply(Set.of()); // a filter that is wrong is an error now
        return stream(after, changes -> {
            List<Change> ofKind =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            if (ofKind.isEmpty()) {
                return List.of();
            }
            Set<String> keys = matching.apply(ofKind.stream().map(Change::key).toList());
            List<Event> events = new ArrayList<>();
            for (Change change : ofKind) {
                if (keys.contains(change.key())) {
                    events.add(new Event(cursor(change), () -> loading.apply(change.key())));
                }
            }
            return events;
        });
    }

    private Set<String> matching(String select, Collection<String> keys, Sql condition) {
        return new HashSet<>(database.list(Sql.of(select, keys).add(condition), Row::text));
    }

    private EventStream stream(String after, Function<List<Change>, List<? extends SubscriptionEvent>> matching) {
        long reached = after == null ? log.last() : (Long) ChangeReader.IN_ORDER.values(after)[0];
        return new ChangeStream(hub, reached, matching);
    }

    private static String cursor(Change change) {
        return ChangeReader.IN_ORDER.cursor(List.of(change.sequence()));
    }
}
