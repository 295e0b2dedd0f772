package org.claimgraph.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.Deadline;
import org.claimgraph.engine.execution.RequestBudget;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs SQL statements, maps their rows and counts the statements. Thread-safe; a statement runs in the transaction of
 * the current thread, if there is one.
 */
@ApplicationScoped
public class Database {
    private static final int FETCH_SIZE = 1000;
    /** In H2 and PostgreSQL. */
    private static final String CANCELLED = "57014";

    private final DataSource source;
    private final HiddenValues hidden;
    private final Dialect dialect;
    private final LongAdder statements = new LongAdder();
    private final StatementTimeouts timeouts = new StatementTimeouts();
    private final AvailabilityLog availability = new AvailabilityLog(System::nanoTime);
    private final ReadOnlyLog readOnly = new ReadOnlyLog();

    Database(DataSource source, HiddenValues hidden, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.source = source;
        this.hidden = hidden;
        this.dialect = Dialect.of(url);
    }

    @PreDestroy
    void close() {
        timeouts.close();
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The number of statements since the start. */
    public long statements() {
        return statements.sum();
    }

    /** Each row, in the statement's order. */
    public <T> List<T> list(Sql sql, Function<Row, T> reading) {
        return list(sql, PlanMode.AUTO, reading);
    }

    /**
     * A page of a filtered list. The best plan depends on the filter's values, so PostgreSQL plans it for them each time; a
     * plan for all values sorts every row that the filter lets through.
     */
    public <T> List<T> page(Sql sql, Function<Row, T> reading) {
        return list(sql, PlanMode.CUSTOM, reading);
    }

    /** Rows of a statement that looks at few rows only, so that one plan serves all values. */
    public <T> List<T> probe(Sql sql, Function<Row, T> reading) {
        return list(sql, PlanMode.GENERIC, reading);
    }

    /** As {@link #list(Sql, Function)}, for a statement that reads many rows to return few, such as a count. */
    public <T> List<T> summary(Sql sql, Function<Row, T> reading) {
        return list(sql, PlanMode.PARALLEL, reading);
    }

    private <T> List<T> list(Sql sql, PlanMode planning, Function<Row, T> reading) {
        List<T> all = new ArrayList<>();
        each(sql, planning, row -> all.add(reading.apply(row)));
        return all;
    }

    /** The rows by their first column, each list in the statement's order; the reading begins at the second column. */
    public <T> Map<String, List<T>> listsByKey(Sql sql, Function<Row, T> reading) {
        Map<String, List<T>> all = new HashMap<>();
        each(
                sql,
                PlanMode.AUTO,
                row -> all.computeIfAbsent(row.text(), _ -> new ArrayList<>()).add(reading.apply(row)));
        return all;
    }

    /** The row by its first column, which no two rows share; the reading begins at the second column. */
    public <T> Map<String, T> byKey(Sql sql, Function<Row, T> reading) {
        Map<String, T> all = new HashMap<>();
        each(sql, PlanMode.AUTO, row -> all.put(row.text(), reading.apply(row)));
        return all;
    }

    /**
     * The first rows of each parent: in one statement with a lateral join, or in one statement per parent where statements
     * run in this process.
     *
     * @param select what to read, from where and under which condition; the parent's own condition follows it
     * @param parentColumn the column that holds the parent's id
     * @param tail the order and the limit
     */
    public <T> Map<String, List<T>> firstOfEach(
            Collection<String> parents, Sql select, String parentColumn, Sql tail, Function<Row, T> reading) {
        Set<String> distinct = new LinkedHashSet<>(parents);
        if (dialect.prefersLateralJoin()) {
            Sql lateral = Sql.of(
                            "select parent.id, child.* from unnest(keys(?)) as parent(id) cross join lateral (",
                            distinct)
                    .add(select)
                    .add("and " + parentColumn + " = parent.id")
                    .add(tail)
                    .add(") child");
            return listsByKey(lateral, reading);
        }
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

    /**
     * Runs one statement for each list of its parameters, in the caller's transaction.
     *
     * @param statement with question marks as placeholders
     * @throws ApiException with code UNAVAILABLE if the database cannot be reached, with READ_ONLY if it takes no changes, with
     *     BAD_INPUT if it cannot store a parameter
     */
    public void write(String statement, List<? extends List<?>> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        statements.increment();
        try (Connection connection = connection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (List<?> row : parameters) {
                ParameterBinder.bind(connection, prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
            availability.succeeded();
            readOnly.written();
        } catch (SQLException failure) {
            throw failure(statement, failure);
        }
    }

    private Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw availability.failed(failure);
        }
    }

    private RuntimeException failure(String statement, SQLException failure) {
        if (dialect.isLockTimeout(failure)) {
            return new LockTimeoutException(statement, failure);
        }
        if (dialect.isReadOnly(failure)) {
            return readOnly.refused();
        }
        return dialect.isUnavailable(failure)
                ? availability.failed(failure)
                : new DatabaseException(statement, failure);
    }

    /** @param rows the same for all executions, because it is part of the text */
    private static String limited(String select, int rows) {
        return "select * from (" + select + ") limited limit " + rows;
    }

    private void each(Sql sql, PlanMode planning, Consumer<Row> reading) {
        statements.increment();
        Deadline deadline = Deadline.current();
        RequestBudget budget = RequestBudget.current();
        String select = sql.text(dialect, planning, hidden);
        boolean isLimitedByText =
                budget != null && planning.mayBeParallel() && dialect.maxRowsPreventsParallelWorkers();
        String text = isLimitedByText ? limited(select, budget.rowLimit()) : select;
        try (Connection connection = connection();
                NetworkTimeout _ = NetworkTimeout.until(deadline, connection);
                PreparedStatement statement = connection.prepareStatement(text)) {
            if (planning == PlanMode.CUSTOM) {
                dialect.planForParameters(statement);
            }
            ParameterBinder.bind(connection, statement, sql.parameters());
            statement.setFetchSize(FETCH_SIZE);
            if (budget != null && !isLimitedByText) {
                statement.setMaxRows(budget.maxRows());
            }
            try (StatementTimeouts.Watched _ = timeouts.watch(statement, deadline);
                    ResultSet result = execute(statement, deadline)) {
                Row row = new Row(result);
                while (row.next()) {
                    if (budget != null) {
                        budget.countRow();
                    }
                    reading.accept(row);
                }
            }
            availability.succeeded();
        } catch (SQLException failure) {
            throw failure(text, failure);
        }
    }

    /** A cancel that was meant for an earlier statement may reach this one: then it is executed again. */
    private static ResultSet execute(PreparedStatement statement, Deadline deadline) throws SQLException {
        try {
            return statement.executeQuery();
        } catch (SQLException failure) {
            boolean isOver = deadline != null && deadline.isOver();
            if (isOver || !CANCELLED.equals(failure.getSQLState())) {
                throw failure;
            }
            return statement.executeQuery();
        }
    }

    /** @see StorableValues#checkYear */
    public static void checkYear(int year, Object time) {
        StorableValues.checkYear(year, time);
    }
}
