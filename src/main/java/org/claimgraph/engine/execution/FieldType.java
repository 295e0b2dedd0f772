package org.claimgraph.engine.execution;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * The type of a field, in parts.
 *
 * @param required whether null is forbidden: of the field, of its list's elements, of their elements and so on
 * @param leaf how a scalar or enum is written; null for objects
 * @param named the type within all lists
 */
record FieldType(boolean[] required, LeafSerializer leaf, GraphQLNamedType named) {
    /** The type of a field whose value is JSON already. */
    static final FieldType RAW_JSON =
            new FieldType(new boolean[1], new LeafSerializer(Scalars.GraphQLString), Scalars.GraphQLString);

    static FieldType of(GraphQLOutputType type) {
        List<Boolean> required = new ArrayList<>();
        GraphQLType inner = type;
        while (true) {
            boolean nonNull = inner instanceof GraphQLNonNull;
            GraphQLType bare = nonNull ? ((GraphQLNonNull) inner).getWrappedType() : inner;
            required.add(nonNull);
            if (!(bare instanceof GraphQLList list)) {
                break;
            }
            inner = list.getWrappedType();
        }
        boolean[] flags = new boolean[required.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = required.get(i);
        }
        return of(flags, GraphQLTypeUtil.unwrapAllAs(type));
    }

    private static FieldType of(boolean[] required, GraphQLNamedType named) {
        return switch (named) {
            case GraphQLScalarType scalar -> new FieldType(required, new LeafSerializer(scalar), named);
            case GraphQLEnumType choices -> new FieldType(required, new LeafSerializer(choices), named);
            default -> new FieldType(required, null, named);
        };
    }

    /** The depth of nested lists. */
    int lists() {
        return required.length - 1;
    }
}
