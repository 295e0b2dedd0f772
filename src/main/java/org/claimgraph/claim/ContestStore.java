package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
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
     */
    public record Contest(String entity, String fact, String claim) {}

    /**
     * Makes these the contests of the facts, in the caller's transaction.
     *
     * @param now the moment from which they are valid; null if the former ones are to be forgotten
     */
    public void store(Collection<String> facts, Set<Contest> contests, Instant now) {
        Map<Contest, Instant> before = new HashMap<>();
        database.list(
                Sql.of(
                        "select o.entity_id, o.fact_id, o.claim_id, o.since from fact_contest o"
                                + " where o.fact_id = any(?) and o.until_at is null",
                        facts),
                row -> before.put(new Contest(row.text(), row.text(), row.text()), row.moment()));
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
                "insert into fact_contest (entity_id, fact_id, claim_id, since) values (?, ?, ?, ?)",
                contests.stream()
                        .filter(contest -> !before.containsKey(contest))
                        .map(contest -> List.of(
                                contest.entity(), contest.fact(), contest.claim(), now == null ? Instant.EPOCH : now))
                        .toList());
    }
}
