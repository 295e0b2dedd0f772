package org.claimgraph.engine.execution;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.List;

/** Finds out whether written values depend on variables. */
final class VariableReferences {
    private VariableReferences() {}

    static boolean in(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (in(argument.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Value<?> value) {
        return switch (value) {
            case VariableReference _ -> true;
            case ArrayValue list -> inAny(list);
            case ObjectValue object -> inAny(object);
            case null, default -> false;
        };
    }

    private static boolean inAny(ArrayValue list) {
        for (Value<?> value : list.getValues()) {
            if (in(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inAny(ObjectValue object) {
        for (ObjectField field : object.getObjectFields()) {
            if (in(field.getValue())) {
                return true;
            }
        }
        return false;
    }
}
