package org.claimgraph.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.Deadline;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGStatement;

/** Reads by projected SQL: a statement in, rows out, each statement counted. */
@ApplicationScoped
public class Database {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final int LAST_YEAR = 9999;
    private final DataSource source;
    private final boolean embedded;
    private final LongAdder statements = new LongAdder();
    private final StatementTimeouts watch = new StatementTimeouts();

    Database(DataSource source, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.source = source;
        this.embedded = url.startsWith("jdbc:h2:");
    }

    @PreDestroy
    void close() {
        watch.close();
    }

    /** Whether the database runs inside this process, where a further statement costs no journey. */
    public boolean isEmbedded() {
        return embedded;
    }

    /** The number of statements since the start. */
    public long statements() {
        return statements.sum();
    }

    /** Each row, in the statement's order. */
    public <T> List<T> list(Sql sql, Function<Row, T> reading) {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reading.apply(row)));
        return all;
    }

    /**
     * A page of a filtered list. Which plan is best depends on what it is filtered by, so PostgreSQL plans it anew each
     * time; the plan that it would keep sorts all that the filter lets through.
     */
    public <T> List<T> page(Sql sql, Function<Row, T> reading) {
        List<T> all = new ArrayList<>();
        each(sql, embedded ? Planning.KEPT : Planning.ANEW, row -> all.add(reading.apply(row)));
        return all;
    }

    /** Rows among so few that one plan serves, whatever they are filtered by. */
    public <T> List<T> glance(Sql sql, Function<Row, T> reading) {
        List<T> all = new ArrayList<>();
        each(sql, embedded ? Planning.KEPT : Planning.ONCE, row -> all.add(reading.apply(row)));
        return all;
    }

    /** The rows by their first column, each list in the statement's order; the reading begins at the second column. */
    public <T> Map<String, List<T>> listsByKey(Sql sql, Function<Row, T> reading) {
        Map<String, List<T>> all = new HashMap<>();
        each(sql, row -> all.computeIfAbsent(row.text(), _ -> new ArrayList<>()).add(reading.apply(row)));
        return all;
    }

    /** The row by its first column, which no two rows share; the reading begins at the second column. */
    public <T> Map<String, T> byKey(Sql sql, Function<Row, T> reading) {
        Map<String, T> all = new HashMap<>();
        each(sql, row -> all.put(row.text(), reading.apply(row)));
        return all;
    }

    /**
     * The first rows of each parent. PostgreSQL does it in one lateral statement, for one parent too, which it then plans
     * once; embedded H2, which has no lateral join
     * and no distance to travel, in one statement a parent.
     *
     * @param select what to read, from where and under which condition; the parent's own condition follows it
     * @param parentColumn the column that holds the parent's id
     * @param tail the order and the limit
     */
    public <T> Map<String, List<T>> firstOfEach(
            Collection<String> parents, Sql select, String parentColumn, Sql tail, Function<Row, T> reading) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>(parents);
        if (embedded) {
            Map<String, List<T>> all = new HashMap<>();
            for (String parent : distinct) {
                Sql one = new Sql()
                        .add(select)
                        .add("and " + parentColumn + " = ?", parent)
                        .add(tail);
                all.put(parent, list(one, reading));
            }
            return all;
        }
        Sql lateral = Sql.of(
                        "select parent.id, child.* from unnest(keys(?)) as parent(id) cross join lateral (", distinct)
                .add(select)
                .add("and " + parentColumn + " = parent.id")
                .add(tail)
                .add(") child");
        return listsByKey(lateral, reading);
    }

    /**
     * Writes by one statement, once for each list of its parameters, in the caller's transaction.
     *
     * @param statement with question marks
     */
    public void write(String statement, List<? extends List<?>> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        statements.increment();
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (List<?> row : parameters) {
                bind(connection, prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseException(Sql.of(statement), failure);
        }
    }

    private void each(Sql sql, Consumer<Row> reading) {
        each(sql, Planning.KEPT, reading);
    }

    /** How PostgreSQL plans a statement. */
    private enum Planning {
        /** As it sees fit: the first times for the parameters, then once for all where that seems as good. */
        KEPT,
        /** Once, whatever the parameters are. */
        ONCE,
        /** Each time, for the parameters. */
        ANEW
    }

    private void each(Sql sql, Planning planning, Consumer<Row> reading) {
        statements.increment();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        planning == Planning.ONCE ? sql.textOfOnePlan() : sql.text(embedded))) {
            if (planning == Planning.ANEW) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(connection, statement, sql.parameters());
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (StatementTimeouts.Watched _ = watch.over(statement, Deadline.current());
                    ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (row.next()) {
                    reading.accept(row);
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseException(sql, failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> parameters)
            throws SQLException {
        for (int at = 0; at < parameters.size(); at++) {
            switch (parameters.get(at)) {
                case null -> statement.setNull(at + 1, Types.NULL);
                case String text -> statement.setString(at + 1, clean(text));
                case Long number -> statement.setLong(at + 1, number);
                case Integer number -> statement.setInt(at + 1, number);
                case BigDecimal number -> statement.setBigDecimal(at + 1, number);
                case Boolean truth -> statement.setBoolean(at + 1, truth);
                case LocalDate day -> statement.setObject(at + 1, usable(day));
                case Instant moment -> statement.setObject(at + 1, usable(moment.atOffset(ZoneOffset.UTC)));
                case Enum<?> word -> statement.setString(at + 1, word.name());
                case String[] several ->
                    statement.setArray(at + 1, connection.createArrayOf("varchar", clean(several)));
                case Object other -> throw new IllegalArgumentException("no SQL type for " + other.getClass());
            }
        }
    }

    private static <T extends TemporalAccessor> T usable(T time) {
        checkYear(time.get(ChronoField.YEAR), time);
        return time;
    }

    /** Dates reach further in Java than in databases: a time in a year beyond them is the caller's mistake. */
    public static void checkYear(int year, Object time) {
        if (year < 1 || year > LAST_YEAR) {
            throw ApiException.badInput(
                    "%s is out of range: the years 0001 to %d can be used.".formatted(time, LAST_YEAR));
        }
    }

    /** PostgreSQL holds neither a NUL nor half a character in a text, so none can be looked for. */
    private static String clean(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0) {
                throw ApiException.badInput("A text in the request contains a NUL character: leave it out.");
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isSurrogatePair(unit, at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
                    throw ApiException.badInput(
                            "A text in the request contains half a character, an unpaired surrogate.");
                }
                at++;
            }
        }
        return text;
    }

    private static String[] clean(String[] several) {
        for (String text : several) {
            clean(text);
        }
        return several;
    }
}
