package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Rows about conflicts that hold from when to when, in a table of their own; what holds still has no end. */
final class ValidityTable {
    private final Database database;
    private final Function<Row, List<Object>> reading;
    private final String reaching;
    private final String forget;
    private final String end;
    private final String begin;

    /**
     * @param columns what a row says, the conflict's id among it; no two rows that hold at once say the same
     * @param reading reads those columns
     */
    ValidityTable(Database database, String table, List<String> columns, Function<Row, List<Object>> reading) {
        String which = " where " + String.join(" = ? and ", columns) + " = ? and since = ?";
        String all = String.join(", ", columns);
        this.database = database;
        this.reading = reading;
        reaching = "select " + all + ", since, until_at from " + table
                + " where conflict_id = any(?) and (until_at is null or until_at > ?)";
        forget = "delete from " + table + which;
        end = "update " + table + " set until_at = ?" + which;
        begin = "insert into " + table + " (" + all + ", since) values (" + "?, ".repeat(columns.size()) + "?)";
    }

    /** What a row says, and the beginning of that. */
    private record Dated(List<Object> what, Instant since, boolean still) {}

    /** The condition on rows of the table alias, beginning with {@code and}: those of the moment, or of now where it is null. */
    static Sql at(String alias, Instant moment) {
        return moment == null
                ? Sql.of("and " + alias + ".until_at is null")
                : Sql.of(
                        "and %s.since <= ? and (%s.until_at is null or %s.until_at > ?)".formatted(alias, alias, alias),
                        moment,
                        moment);
    }

    /**
     * In the caller's transaction: from the moment on, this holds and nothing else of the same conflicts.
     *
     * @param known those of the conflicts that may have rows
     */
    void keep(Collection<String> known, Set<List<Object>> now, Instant moment) {
        List<Dated> before = known.isEmpty() ? List.of() : reaching(known, moment);
        Set<List<Object>> staying = new HashSet<>();
        before.stream()
                .filter(Dated::still)
                .map(Dated::what)
                .filter(now::contains)
                .forEach(staying::add);
        List<List<Object>> forgotten = new ArrayList<>();
        List<List<Object>> ended = new ArrayList<>();
        for (Dated row : before) {
            if (!staying.contains(row.what())) {
                List<Object> key = dated(row.what(), row.since());
                if (row.since().isBefore(moment)) {
                    key.addFirst(moment);
                    ended.add(key);
                } else {
                    forgotten.add(key);
                }
            }
        }
        database.write(forget, forgotten);
        database.write(end, ended);
        database.write(
                begin,
                now.stream()
                        .filter(what -> !staying.contains(what))
                        .map(what -> dated(what, moment))
                        .toList());
    }

    /** The rows that hold at the moment or after it. */
    private List<Dated> reaching(Collection<String> conflicts, Instant moment) {
        return database.list(
                Sql.of(reaching, conflicts, moment),
                row -> new Dated(reading.apply(row), row.moment(), row.moment() == null));
    }

    private static List<Object> dated(List<Object> what, Instant since) {
        List<Object> key = new ArrayList<>(what);
        key.add(since);
        return key;
    }
}
