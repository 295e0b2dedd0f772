package org.claimgraph.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement in the making: its text and its parameters, side by side so that neither gets out of step. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public static Sql of(String text, Object... parameters) {
        return new Sql().add(text, parameters);
    }

    /** Adds text and the parameters of its question marks; a collection is an array for {@code = any(?)}. */
    public Sql add(String more, Object... values) {
        text.append(more).append(' ');
        for (Object value : values) {
            parameters.add(value instanceof Collection<?> several ? several.toArray(String[]::new) : value);
        }
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
