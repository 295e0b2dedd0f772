package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One field at one place of a document: what is resolved in one call for all parents. */
final class PlannedField {
    final String name;
    final String key;
    final Resolver resolver;
    final FieldType output;
    /** What is asked of the objects; null for scalars and enums. */
    final SelectionPlan shape;

    final FieldSelection selection;
    final PageArguments pages;
    final SourceLocation location;

    private final String type;
    private final GraphQLFieldDefinition definition;
    private final List<Argument> written;
    private final Map<String, Object> constant;

    PlannedField(
            String type,
            GraphQLFieldDefinition definition,
            Field field,
            Resolver resolver,
            FieldType output,
            SelectionPlan shape) {
        this.type = type;
        this.name = definition.getName();
        this.key = field.getResultKey();
        this.definition = definition;
        this.resolver = resolver;
        this.output = output;
        this.shape = shape;
        this.selection = shape == null ? FieldSelection.NOTHING : shape.selection;
        this.pages = PageArguments.of(definition, field);
        this.location = field.getSourceLocation();
        this.written = field.getArguments();
        this.constant = VariableReferences.in(written) ? null : coerced(CoercedVariables.emptyVariables());
    }

    /** @throws RuntimeException where a variable has a value that its place forbids */
    Map<String, Object> arguments(CoercedVariables variables) {
        return constant != null ? constant : coerced(variables);
    }

    private Map<String, Object> coerced(CoercedVariables variables) {
        if (definition.getArguments().isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(ValuesResolver.getArgumentValues(
                definition.getArguments(), written, variables, GraphQLContext.getDefault(), Locale.ENGLISH));
    }

    /** The field as people write it: {@code Type.field}. */
    String coordinates() {
        return type + '.' + name;
    }
}
