package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Writes which fact each claim belongs to, and keeps former assignments with the moment of their end. */
@ApplicationScoped
public class AssignmentStore {
    private static final String UPDATE = "update claim set fact_id = ?, relation_id = ?, position_number = ?,"
            + " position_place = ?, updated_by_source = ?, covers_several_events = ?, adds_source = ? where id = ?";
    private static final String KEEP_FORMER =
            "insert into claim_past_fact (claim_id, until_at, fact_id, relation_id, position_number, position_place,"
                    + " updated_by_source, covers_several_events, adds_source) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private final Database database;

    AssignmentStore(Database database) {
        this.database = database;
    }

    /** The stored assignment of a claim, when it was recorded and when its assignment last changed. */
    private record Before(FactAssignment assignment, Instant recordedAt, Instant lastChange) {
        static Before read(Row row) {
            String claim = row.text();
            return new Before(
                    new FactAssignment(
                            claim,
                            row.text(),
                            row.text(),
                            row.integerOrNull(),
                            row.integerOrNull(),
                            row.truth(),
                            row.truth(),
                            row.truth()),
                    row.moment(),
                    row.moment());
        }

        /** Whether it was valid for some time before the moment. */
        boolean isHistoryAt(Instant now) {
            return assignment.fact() != null && recordedAt.isBefore(now);
        }
    }

    /**
     * Stores the assignments that changed, in the caller's transaction.
     *
     * @param now the moment from which they are valid; null if the former ones are to be forgotten
     * @return the changed assignments
     */
    public List<FactAssignment> store(Collection<FactAssignment> assignments, Instant now) {
        Map<String, Before> before = database.byKey(
                Sql.of(
                        "select c.id, c.id, c.fact_id, c.relation_id, c.position_number, c.position_place,"
                                + " c.updated_by_source, c.covers_several_events, c.adds_source, c.recorded_at,"
                                + " (select max(p.until_at) from claim_past_fact p where p.claim_id = c.id)"
                                + " from claim c where c.id = any(keys(?))",
                        assignments.stream().map(FactAssignment::claim).toList()),
                Before::read);
        List<FactAssignment> changed = new ArrayList<>();
        List<List<?>> former = new ArrayList<>();
        for (FactAssignment assignment : assignments) {
            Before old = before.get(assignment.claim());
            if (!assignment.equals(old.assignment())) {
                changed.add(assignment);
                if (now != null && old.isHistoryAt(now)) {
                    former.add(kept(old, now));
                }
            }
        }
        database.write(KEEP_FORMER, former);
        database.write(UPDATE, changed.stream().map(AssignmentStore::updated).toList());
        return changed;
    }

    /** If the clock went back, the former assignment ends at the same moment as the one before it. */
    private static List<?> kept(Before old, Instant now) {
        FactAssignment former = old.assignment();
        return Arrays.asList(
                former.claim(),
                old.lastChange() == null || old.lastChange().isBefore(now) ? now : old.lastChange(),
                former.fact(),
                former.relation(),
                former.position(),
                former.place(),
                former.updatedBySource(),
                former.coversSeveralEvents(),
                former.addsSource());
    }

    private static List<?> updated(FactAssignment assignment) {
        return Arrays.asList(
                assignment.fact(),
                assignment.relation(),
                assignment.position(),
                assignment.place(),
                assignment.updatedBySource(),
                assignment.coversSeveralEvents(),
                assignment.addsSource(),
                assignment.claim());
    }
}
