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

/** A table of rows about conflicts with a period of transaction time; a current row has no end. */
final class VersionedTable {
    private final Database database;
    private final Function<Row, List<Object>> reading;
    private final String reaching;
    private final String forget;
    private final String end;
    private final String begin;

    /**
     * @param columns the columns besides the period, including {@code conflict_id}; unique at any moment
     * @param reading reads these columns
     */
    VersionedTable(Database database, String table, List<String> columns, Function<Row, List<Object>> reading) {
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

    /** A row with the start of its period. */
    private record Period(List<Object> values, Instant since, boolean present) {}

    /** The condition, starting with {@code and}, for rows of the table alias as of the moment; null means now. */
    static Sql at(String alias, Instant moment) {
        return moment == null
                ? Sql.of("and " + alias + ".until_at is null")
                : Sql.of(
                        "and %s.since <= ? and (%s.until_at is null or %s.until_at > ?)".formatted(alias, alias, alias),
                        moment,
                        moment);
    }

    /**
     * Makes these rows the current ones of their conflicts from the moment on, in the caller's transaction.
     *
     * @param known the ids of conflicts that may have rows
     */
    void update(Collection<String> known, Set<List<Object>> now, Instant moment) {
        List<Period> before = known.isEmpty() ? List.of() : reaching(known, moment);
        Set<List<Object>> staying = new HashSet<>();
        before.stream()
                .filter(Period::present)
                .map(Period::values)
                .filter(now::contains)
                .forEach(staying::add);
        List<List<Object>> forgotten = new ArrayList<>();
        List<List<Object>> ended = new ArrayList<>();
        for (Period row : before) {
            if (!staying.contains(row.values())) {
                List<Object> key = dated(row.values(), row.since());
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
                        .filter(values -> !staying.contains(values))
                        .map(values -> dated(values, moment))
                        .toList());
    }

    /** The rows that are valid at the moment or later. */
    private List<Period> reaching(Collection<String> conflicts, Instant moment) {
        return database.list(
                Sql.of(reaching, conflicts, moment),
                row -> new Period(reading.apply(row), row.moment(), row.moment() == null));
    }

    private static List<Object> dated(List<Object> values, Instant since) {
        List<Object> key = new ArrayList<>(values);
        key.add(since);
        return key;
    }
}
