package org.claimgraph.engine.execution;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.Node;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * Key under which the same field of two object types is resolved in one call.
 *
 * @param merged the fields of the document, by identity
 * @param signature the field's type and arguments as they are defined
 */
record FieldMergeKey(String key, List<Field> merged, Resolver resolver, List<String> signature) {
    static FieldMergeKey of(String key, List<Field> merged, Resolver resolver, GraphQLFieldDefinition definition) {
        List<String> signature = new ArrayList<>();
        signature.add(GraphQLTypeUtil.simplePrint(definition.getType()));
        for (GraphQLArgument argument : definition.getArguments()) {
            Object fallback = argument.getArgumentDefaultValue().getValue();
            signature.add(argument.getName());
            signature.add(GraphQLTypeUtil.simplePrint(argument.getType()));
            signature.add(
                    fallback instanceof Node<?> node ? AstPrinter.printAstCompact(node) : String.valueOf(fallback));
        }
        return new FieldMergeKey(key, merged, resolver, signature);
    }
}
