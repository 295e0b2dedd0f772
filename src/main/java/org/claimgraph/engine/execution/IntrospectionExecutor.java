package org.claimgraph.engine.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Executes introspection with graphql-java. */
final class IntrospectionExecutor {
    private final GraphQL stock;

    IntrospectionExecutor(GraphQLSchema schema) {
        this.stock = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                (Document) input.getGraphQLContext().get(Document.class))))
                .build();
    }

    /** @return the values by response name */
    Map<String, Object> execute(PreparedDocument prepared, List<Field> fields, Map<String, Object> variables) {
        Document.Builder document = Document.newDocument();
        document.definition(prepared.operation.transform(operation ->
                operation.selectionSet(SelectionSet.newSelectionSet(fields).build())));
        prepared.fragments.values().forEach(document::definition);
        ExecutionResult result = stock.execute(ExecutionInput.newExecutionInput("")
                .graphQLContext(Map.of(Document.class, document.build()))
                .variables(variables)
                .locale(Locale.ENGLISH)
                .build());
        if (!result.getErrors().isEmpty()) {
            throw new RequestError(result.getErrors().stream()
                    .map(error -> ResponseError.of(error, ErrorCode.TOO_COMPLEX))
                    .toList());
        }
        return result.getData();
    }
}
