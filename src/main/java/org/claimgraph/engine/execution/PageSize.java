package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;

/**
 * How many elements the argument {@code first} of a field asks for, as far as a document says it.
 *
 * @param isPaged whether the field has the argument
 * @param value what is written; null for nothing
 */
record PageSize(boolean isPaged, Value<?> value) {
    private static final String ARGUMENT = "first";
    /** Lists whose length is left to the default are often filtered and short. */
    private static final int DEFAULT = 4;

    private static final int MAX = 10_000;

    static PageSize of(GraphQLFieldDefinition definition, Field field) {
        if (definition.getArgument(ARGUMENT) == null) {
            return new PageSize(false, null);
        }
        Value<?> value = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(ARGUMENT))
                .map(Argument::getValue)
                .findFirst()
                .orElse(null);
        return new PageSize(true, value);
    }

    /** @param unpaged the size for a field without the argument */
    int of(CoercedVariables variables, int unpaged) {
        if (!isPaged) {
            return unpaged;
        }
        Object size = value instanceof VariableReference variable ? variables.get(variable.getName()) : value;
        return switch (size) {
            case IntValue literal -> Math.clamp(literal.getValue().longValue(), 0, MAX);
            case Number number -> Math.clamp(number.longValue(), 0, MAX);
            case null, default -> DEFAULT;
        };
    }
}
