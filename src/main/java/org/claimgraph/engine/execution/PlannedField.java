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
    /** What every value takes in the response beside its name: quotes, colon, comma and one character. */
    static final int LEAST_BYTES = 5;

    final String name;
    final String key;
    final Resolver resolver;
    final FieldType type;
    /** What is selected below the field; null for scalars and enums. */
    final SelectionPlan selectionPlan;

    final FieldSelection selection;
    final SourceLocation location;
    final ArgumentReferences references;
    final PageSize pageSize;

    private final String parentType;
    private final GraphQLFieldDefinition definition;
    private final List<Argument> written;
    private final Map<String, Object> constantArguments;

    PlannedField(
            String parentType,
            GraphQLFieldDefinition definition,
            Field field,
            Resolver resolver,
            FieldType type,
            SelectionPlan selectionPlan) {
        this.parentType = parentType;
        this.name = definition.getName();
        this.key = field.getResultKey();
        this.definition = definition;
        this.resolver = resolver;
        this.type = type;
        this.selectionPlan = selectionPlan;
        this.selection = selectionPlan == null ? FieldSelection.NOTHING : selectionPlan.selection;
        this.location = field.getSourceLocation();
        this.written = field.getArguments();
        this.references = ArgumentReferences.of(written);
        this.pageSize = PageSize.of(definition, field);
        this.constantArguments = references.variables().isEmpty() ? coerce(CoercedVariables.emptyVariables()) : null;
    }

    /** @throws RuntimeException if a variable has a value that is not possible in its place */
    Map<String, Object> arguments(CoercedVariables variables) {
        if (constantArguments != null) {
            return constantArguments;
        }
        Map<String, Object> arguments = coerce(variables);
        NullArguments.check(definition, arguments);
        return arguments;
    }

    private Map<String, Object> coerce(CoercedVariables variables) {
        if (definition.getArguments().isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(ValuesResolver.getArgumentValues(
                definition.getArguments(), written, variables, GraphQLContext.getDefault(), Locale.ENGLISH));
    }

    /** The schema coordinates of the field: {@code Type.field}. */
    String coordinates() {
        return parentType + '.' + name;
    }
}
