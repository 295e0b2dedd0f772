package org.claimgraph.engine.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/** Parses and validates documents, and caches the valid ones. */
final class DocumentCache {
    /** In characters of text; what is parsed from one takes some 60 bytes. */
    private static final long MAX_TEXT = 500_000;

    private record Key(String text, String operation) {
        /** Written out: natively the generated method of a record is interpreted, and every request calls it. */
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
    private final DocumentLimits limits;
    private final ParserOptions options;
    private final Cache<Key, PreparedDocument> documents = Caffeine.newBuilder()
            .maximumWeight(MAX_TEXT)
            .<Key, PreparedDocument>weigher((key, document) -> document.length + 1)
            .executor(Runnable::run)
            .build();

    DocumentCache(GraphQLSchema schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.characters()));
    }

    /**
     * @param admission refuses kinds of operations, before they are validated
     * @throws RequestError if the document cannot be parsed, is not valid or has no such operation
     */
    PreparedDocument prepare(String text, String operation, Consumer<Operation> admission) {
        Key key = new Key(text, operation);
        PreparedDocument cached = documents.getIfPresent(key);
        if (cached != null) {
            admission.accept(cached.operation.getOperation());
            return cached;
        }
        PreparedDocument document = parseAndValidate(text, operation, admission);
        documents.put(key, document);
        return document;
    }

    private PreparedDocument parseAndValidate(String text, String operation, Consumer<Operation> admission) {
        Document document = parse(QueryText.checked(text, limits));
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
                    : "The document has several operations; choose one by operationName: " + names;
            throw new RequestError(ErrorCode.BAD_INPUT, message);
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new RequestError(
                        ErrorCode.BAD_INPUT,
                        "The document has no operation named '" + name + "'; its operations are: " + names));
    }
}
