package org.claimgraph.engine.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;

/**
 * Finds nulls that variables put into non-null list elements or input fields. The specification allows a nullable variable
 * with a default value in such a position, and makes an explicit null a field error.
 */
final class NullArguments {
    private NullArguments() {}

    /** @throws ApiException naming the argument */
    static void check(GraphQLFieldDefinition field, Map<String, Object> arguments) {
        for (GraphQLArgument argument : field.getArguments()) {
            Object value = arguments.get(argument.getName());
            if (value != null && hasForbiddenNull(argument.getType(), value)) {
                throw ApiException.badInput("Argument '%s' of '%s' contains a null that its type %s does not allow"
                        .formatted(argument.getName(), field.getName(), typeName(argument)));
            }
        }
    }

    private static String typeName(GraphQLArgument argument) {
        return GraphQLTypeUtil.simplePrint(argument.getType());
    }

    private static boolean hasForbiddenNull(GraphQLType type, Object value) {
        return switch (type) {
            case GraphQLNonNull nonNull -> value == null || hasForbiddenNull(nonNull.getWrappedType(), value);
            case GraphQLList list -> value instanceof Collection<?> elements && inList(list.getWrappedType(), elements);
            case GraphQLInputObjectType object -> value instanceof Map<?, ?> fields && inObject(object, fields);
            case null, default -> false;
        };
    }

    private static boolean inList(GraphQLType type, Collection<?> elements) {
        for (Object element : elements) {
            if (hasForbiddenNull(type, element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inObject(GraphQLInputObjectType type, Map<?, ?> fields) {
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (fields.containsKey(field.getName()) && hasForbiddenNull(field.getType(), fields.get(field.getName()))) {
                return true;
            }
        }
        return false;
    }
}
