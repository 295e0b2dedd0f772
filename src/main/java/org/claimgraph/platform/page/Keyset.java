package org.claimgraph.platform.page;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * A total order of rows for keyset pagination, and its cursors.
 *
 * @param name the name of the order inside cursors, so that a cursor of another order is rejected
 * @param keys the columns to order by, none of them null; the last one is unique
 * @param descending whether all keys are in descending order
 */
public record Keyset(String name, List<Key> keys, boolean descending) {
    private static final String SEPARATOR = "\u001f";

    /** A column of the order, or an expression. */
    public record Key(Sql column, Type type) {
        /** A column or expression without parameters. */
        public Key(String column, Type type) {
            this(Sql.of(column), type);
        }
    }

    /** What a column of the order holds. */
    public enum Type {
        TEXT,
        NUMBER,
        DECIMAL,
        DAY
    }

    public static Keyset by(String name, boolean descending, Key... keys) {
        return new Keyset(name + (descending ? "-" : "+"), List.of(keys), descending);
    }

    /** The same order with cursors that only the list of this name accepts. */
    public Keyset in(String list) {
        return new Keyset(list + " " + name, keys, descending);
    }

    /** The columns as a select list, to be read by {@link #cursor}. */
    public Sql selected() {
        return columns("");
    }

    Sql columns(boolean backward) {
        return columns(descending != backward ? "desc" : "asc");
    }

    private Sql columns(String direction) {
        Sql columns = new Sql();
        String comma = "";
        for (Key key : keys) {
            columns.add(comma).add(key.column).add(direction);
            comma = ",";
        }
        return columns;
    }

    /** The cursor of the row whose next columns are the keys of this order. */
    public String cursor(Row row) {
        StringBuilder text = new StringBuilder(name);
        for (int key = 0; key < keys.size(); key++) {
            text.append(SEPARATOR).append(row.text());
        }
        return encoded(text);
    }

    /** The cursor of a row with these values of the keys. */
    public String cursor(List<?> values) {
        StringBuilder text = new StringBuilder(name);
        values.forEach(value -> text.append(SEPARATOR).append(value));
        return encoded(text);
    }

    private static String encoded(StringBuilder text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Sql beyond(String cursor, boolean backward) {
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        String comparison = descending != backward ? "<" : ">";
        return Sql.of("and (").add(selected()).add(") " + comparison + " (" + marks + ")", values(cursor));
    }

    /**
     * The values of the keys in a cursor of this order.
     *
     * @throws ApiException BAD_CURSOR if it is not one
     */
    public Object[] values(String cursor) {
        String[] parts = decoded(cursor).split(SEPARATOR, -1);
        if (parts.length != keys.size() + 1 || !parts[0].equals(name)) {
            throw bad(cursor, "belongs to another list or another order");
        }
        Object[] values = new Object[keys.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = value(cursor, keys.get(at), parts[at + 1]);
        }
        return values;
    }

    private static String decoded(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw bad(cursor, "is not a cursor of this service");
        }
    }

    private static Object value(String cursor, Key key, String text) {
        try {
            return switch (key.type) {
                case TEXT -> text;
                case NUMBER -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DAY -> LocalDate.parse(text);
            };
        } catch (RuntimeException _) {
            throw bad(cursor, "is damaged");
        }
    }

    private static ApiException bad(String cursor, String what) {
        String shown = cursor.length() <= 60 ? cursor : cursor.substring(0, 60) + "…";
        return new ApiException(
                ErrorCode.BAD_CURSOR,
                "The cursor \"%s\" %s: take cursors from the field cursor or pageInfo of the same list."
                        .formatted(shown, what));
    }
}
