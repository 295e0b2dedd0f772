package org.claimgraph.platform.column;

import java.util.Arrays;
import java.util.Map;
import org.claimgraph.platform.database.Row;

/**
 * The selected values of a row. Reading a value that was not selected throws {@link NotSelectedException}, so that null
 * always means that the stored value is null.
 *
 * @param <C> the columns of the read model
 */
public final class SelectedValues<C extends Enum<C> & ReadColumn> {
    private static final Object NOT_SELECTED = new Object();
    private final String model;
    private final Object[] values;

    private SelectedValues(String model, Object[] values) {
        this.model = model;
        this.values = values;
    }

    /**
     * Reads the next columns of the row.
     *
     * @param model the name of the read model, for messages
     * @param columns the selected columns, in the order of the row
     */
    public static <C extends Enum<C> & ReadColumn> SelectedValues<C> read(String model, C[] columns, Row row) {
        Object[] values = none(columns[0]);
        for (C column : columns) {
            values[column.ordinal()] = column.read(row);
        }
        return new SelectedValues<>(model, values);
    }

    /** The values as given, at least one of them; values may be null. */
    public static <C extends Enum<C> & ReadColumn> SelectedValues<C> of(String model, Map<C, ?> given) {
        Object[] values = none(given.keySet().iterator().next());
        given.forEach((column, value) -> values[column.ordinal()] = value);
        return new SelectedValues<>(model, values);
    }

    private static <C extends Enum<C>> Object[] none(C column) {
        Object[] values = new Object[column.getDeclaringClass().getEnumConstants().length];
        Arrays.fill(values, NOT_SELECTED);
        return values;
    }

    /**
     * The value of a column, null where the row has none.
     *
     * @throws NotSelectedException if the column was not selected
     */
    @SuppressWarnings("unchecked")
    public <T> T get(C column) {
        Object value = values[column.ordinal()];
        if (value == NOT_SELECTED) {
            throw new NotSelectedException(model + "." + column.field());
        }
        return (T) value;
    }

    /** The same values with another one for the column. */
    public SelectedValues<C> with(C column, Object value) {
        Object[] changed = values.clone();
        changed[column.ordinal()] = value;
        return new SelectedValues<>(model, changed);
    }
}
