package org.claimgraph.engine.execution;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects and merges the fields that a document selects of one object type, by response name and in document order. */
final class FieldCollector {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Boolean> conditions;

    /** @param conditions the values of the variables that decide {@code @skip} and {@code @include} */
    FieldCollector(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Boolean> conditions) {
        this.schema = schema;
        this.fragments = fragments;
        this.conditions = conditions;
    }

    Map<String, List<Field>> collect(GraphQLObjectType type, List<SelectionSet> selections) {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        Set<String> visited = new HashSet<>();
        for (SelectionSet selection : selections) {
            collect(type, selection, visited, fields);
        }
        return fields;
    }

    private void collect(
            GraphQLObjectType type, SelectionSet selections, Set<String> visited, Map<String, List<Field>> fields) {
        for (Node<?> selection : selections.getSelections()) {
            if (!included((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field ->
                    fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1))
                            .add(field);
                case InlineFragment fragment -> {
                    if (applies(fragment.getTypeCondition(), type)) {
                        collect(type, fragment.getSelectionSet(), visited, fields);
                    }
                }
                case FragmentSpread spread -> spread(type, spread, visited, fields);
                default -> throw new IllegalStateException("Unknown selection " + selection);
            }
        }
    }

    private void spread(
            GraphQLObjectType type, FragmentSpread spread, Set<String> visited, Map<String, List<Field>> fields) {
        if (visited.add(spread.getName())) {
            FragmentDefinition fragment = fragments.get(spread.getName());
            if (applies(fragment.getTypeCondition(), type)) {
                collect(type, fragment.getSelectionSet(), visited, fields);
            }
        }
    }

    private boolean applies(TypeName condition, GraphQLObjectType type) {
        if (condition == null) {
            return true;
        }
        GraphQLType conditionType = schema.getType(condition.getName());
        return switch (conditionType) {
            case GraphQLInterfaceType face -> schema.getImplementations(face).contains(type);
            case GraphQLUnionType union -> union.getTypes().contains(type);
            case null, default -> type.equals(conditionType);
        };
    }

    private boolean included(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            boolean skip = directive.getName().equals("skip");
            if (skip || directive.getName().equals("include")) {
                if (holds(directive.getArgument("if").getValue()) == skip) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(Value<?> condition) {
        return condition instanceof VariableReference variable
                ? conditions.get(variable.getName())
                : ((BooleanValue) condition).isValue();
    }
}
