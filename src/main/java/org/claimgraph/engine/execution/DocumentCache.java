package org.claimgraph.engine.execution;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Parses and validates documents, and remembers the good ones. */
final class DocumentCache {
    /** In characters of text; what is read from a character takes some 60 bytes. */
    private static final long MOST_TEXT = 500_000;

    private record Key(String text, String operation) {
        /** Written out: natively what a record brings is interpreted, and this is asked for each request. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.text.equals(text) && Objects.equals(key.operation, operation);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + Objects.hashCode(operation);
        }
    }

    private final GraphQLSchema schema;
    private final ExecutionLimits limits;
    private final ParserOptions options;
    private final LruCache<Key, PreparedDocument> remembered = new LruCache<>(MOST_TEXT, prepared -> prepared.length);

    DocumentCache(GraphQLSchema schema, ExecutionLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens()).maxWhitespaceTokens(limits.tokens() * 10));
    }

    /**
     * @param admission refuses kinds of operations, valid or not
     * @throws RequestError where the document cannot be parsed, is not valid or has no such operation
     */
    PreparedDocument prepare(String text, String operation, Consumer<Operation> admission) {
        Key key = new Key(text, operation);
        PreparedDocument known = remembered.get(key);
        if (known == null) {
            known = read(text, operation, admission);
            remembered.put(key, known);
        } else {
            admission.accept(known.operation.getOperation());
        }
        return known;
    }

    private PreparedDocument read(String text, String operation, Consumer<Operation> admission) {
        Document document = parse(text);
        OperationDefinition chosen = choose(document, operation);
        admission.accept(chosen.getOperation());
        QuerySize.check(document, limits);
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw new RequestError(errors.stream()
                    .map(error -> ResponseError.of(error, ErrorCode.BAD_INPUT))
                    .toList());
        }
        return new PreparedDocument(document, chosen, text.length());
    }

    private Document parse(String text) {
        ParseAndValidateResult result = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(ParserOptions.class, options))
                .locale(Locale.ENGLISH)
                .build());
        if (result.isFailure()) {
            GraphQLError error = result.getSyntaxException().toInvalidSyntaxError();
            throw switch (result.getSyntaxException()) {
                case ParseCancelledException _ ->
                    new RequestError(List.of(ResponseError.of(error, ErrorCode.TOO_COMPLEX)));
                case ParseCancelledTooDeepException _ ->
                    new RequestError(List.of(ResponseError.of(error, ErrorCode.TOO_DEEP)));
                default -> RequestError.syntax(ResponseError.of(error, ErrorCode.BAD_INPUT));
            };
        }
        return result.getDocument();
    }

    private static OperationDefinition choose(Document document, String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        String names = operations.stream()
                .map(operation -> String.valueOf(operation.getName()))
                .collect(Collectors.joining(", "));
        if (name == null || name.isEmpty()) {
            if (operations.size() == 1) {
                return operations.getFirst();
            }
            String message = operations.isEmpty()
                    ? "The document has no operation"
                    : "The document has several operations, operationName must choose one of them: " + names;
            throw new RequestError(ErrorCode.BAD_INPUT, message);
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new RequestError(
                        ErrorCode.BAD_INPUT,
                        "The document has no operation named '" + name + "', but these: " + names));
    }
}
