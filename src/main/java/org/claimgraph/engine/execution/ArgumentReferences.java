package org.claimgraph.engine.execution;

import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables and input objects in the arguments of a field.
 *
 * @param variables the names of the variables, once for each place
 * @param inputObjects the number of input objects that are written out
 */
record ArgumentReferences(List<String> variables, int inputObjects) {
    static ArgumentReferences of(List<Argument> arguments) {
        List<String> variables = new ArrayList<>();
        int inputObjects = 0;
        for (Argument argument : arguments) {
            inputObjects += collect(argument.getValue(), variables);
        }
        return new ArgumentReferences(List.copyOf(variables), inputObjects);
    }

    private static int collect(Node<?> value, List<String> variables) {
        if (value instanceof VariableReference variable) {
            variables.add(variable.getName());
            return 0;
        }
        int inputObjects = value instanceof ObjectValue ? 1 : 0;
        for (Node<?> child : value.getChildren()) {
            inputObjects += collect(child, variables);
        }
        return inputObjects;
    }
}
