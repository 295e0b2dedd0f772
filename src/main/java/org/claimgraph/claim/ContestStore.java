package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Keeps the claims that contest facts to which they do not belong: "there is none" contests every value. */
@ApplicationScoped
public class ContestStore {
    private final Database database;

    ContestStore(Database database) {
        this.database = database;
    }

    /**
     * A claim that contests a fact.
     *
     * @param entity the subject under which the fact is listed
     * @param position the number of its position in the contested fact; null for a claim in no position
     * @param place its place in the position; null without a position
     * @param updatedBySource whether its own source says something else later
     */
    public record Contest(
            String entity, String fact, String claim, Integer position, Integer place, boolean updatedBySource) {
        static Contest read(Row row) {
            return new Contest(
                    row.text(), row.text(), row.text(), row.integerOrNull(), row.integerOrNull(), row.truth());
        }

        List<Object> columns() {
            return Arrays.asList(entity, fact, claim, position, place, updatedBySource);
        }
    }

    /**
     * Makes these the contests of the facts, in the caller's transaction.
     *
     * @param now the moment from which they are valid; null if the former ones are to be forgotten
     */
    public void store(Collection<String> facts, Set<Contest> contests, Instant now) {
        Map<Contest, Instant> before = new HashMap<>();
        database.list(
                Sql.of(
                        "select o.entity_id, o.fact_id, o.claim_id, o.position_number, o.position_place,"
                                + " o.updated_by_source, o.since from fact_contest o"
                                + " where o.fact_id = any(?) and o.until_at is null",
                        facts),
                row -> before.put(Contest.read(row), row.moment()));
        List<List<?>> forgotten = new ArrayList<>();
        List<List<?>> ended = new ArrayList<>();
        before.forEach((contest, since) -> {
            if (!contests.contains(contest)) {
                if (now == null || !since.isBefore(now)) {
                    forgotten.add(List.of(contest.entity(), contest.fact(), contest.claim(), since));
                } else {
                    ended.add(List.of(now, contest.entity(), contest.fact(), contest.claim(), since));
                }
            }
        });
        String key = " where entity_id = ? and fact_id = ? and claim_id = ? and since = ?";
        database.write("delete from fact_contest" + key, forgotten);
        database.write("update fact_contest set until_at = ?" + key, ended);
        database.write(
                "insert into fact_contest (entity_id, fact_id, claim_id, position_number, position_place, updated_by_source,"
                        + " since) values (?, ?, ?, ?, ?, ?, ?)",
                contests.stream()
                        .filter(contest -> !before.containsKey(contest))
                        .map(contest -> inserted(contest, now == null ? Instant.EPOCH : now))
                        .toList());
    }

    private static List<Object> inserted(Contest contest, Instant since) {
        List<Object> row = new ArrayList<>(contest.columns());
        row.add(since);
        return row;
    }
}
