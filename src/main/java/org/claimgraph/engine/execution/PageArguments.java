package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.List;

/** How many entries the page of a field may have, as {@link ExecutionLimits} defines it; null for a field that is not paged. */
record PageArguments(List<Value<?>> sizes, int fallback) {
    private static final List<String> NAMES = List.of("first", "last");

    static PageArguments of(GraphQLFieldDefinition definition, Field field) {
        List<Value<?>> sizes = new ArrayList<>();
        int fallback = 0;
        boolean paged = false;
        for (String name : NAMES) {
            GraphQLArgument argument = definition.getArgument(name);
            if (argument != null) {
                paged = true;
                if (argument.getArgumentDefaultValue().getValue() instanceof Number number) {
                    fallback = Math.max(fallback, number.intValue());
                } else if (argument.getArgumentDefaultValue().getValue() instanceof IntValue number) {
                    fallback = Math.max(fallback, number.getValue().intValue());
                }
                for (Argument written : field.getArguments()) {
                    if (written.getName().equals(name)) {
                        sizes.add(written.getValue());
                    }
                }
            }
        }
        return paged ? new PageArguments(sizes, fallback) : null;
    }

    long size(CoercedVariables variables, int page) {
        long size = 0;
        for (Value<?> written : sizes) {
            Object value = written instanceof VariableReference variable ? variables.get(variable.getName()) : written;
            if (value instanceof Number number) {
                size = Math.max(size, number.longValue());
            } else if (value instanceof IntValue number) {
                size = Math.max(size, number.getValue().longValue());
            }
        }
        if (size == 0) {
            size = fallback > 0 ? fallback : page;
        }
        return size;
    }
}
