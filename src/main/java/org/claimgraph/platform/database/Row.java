package org.claimgraph.platform.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The current row of a result set. Each call reads the next column, from left to right; an SQL null is read as null.
 */
public final class Row {
    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    /** Leaves out the next columns. */
    public void skip(int columns) {
        column += columns;
    }

    /** Written out, for most of what is read are texts. */
    public String text() {
        try {
            return result.getString(++column);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    public long number() {
        return read(result::getLong);
    }

    public int integer() {
        return read(result::getInt);
    }

    public Integer integerOrNull() {
        return read(at -> {
            int value = result.getInt(at);
            return result.wasNull() ? null : value;
        });
    }

    public BigDecimal decimal() {
        return read(result::getBigDecimal);
    }

    public boolean truth() {
        return read(result::getBoolean);
    }

    public LocalDate day() {
        return read(at -> result.getObject(at, LocalDate.class));
    }

    public Instant moment() {
        return read(at -> {
            OffsetDateTime value = result.getObject(at, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        });
    }

    public <E extends Enum<E>> E word(Class<E> vocabulary) {
        String name = text();
        return name == null ? null : Enum.valueOf(vocabulary, name);
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.at(++column);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T at(int column) throws SQLException;
    }
}
