package org.claimgraph.engine.execution;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** A valid document with the operation to run. */
final class PreparedDocument {
    final OperationDefinition operation;
    final Map<String, FragmentDefinition> fragments = new HashMap<>();
    final int length;

    private final TreeSet<String> conditions = new TreeSet<>();

    /** @param length the number of characters of its text */
    PreparedDocument(Document document, OperationDefinition operation, int length) {
        this.operation = operation;
        this.length = length;
        findConditions(operation);
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
            findConditions(fragment);
        }
    }

    private void findConditions(Node<?> node) {
        if (node instanceof Directive directive
                && (directive.getName().equals("skip") || directive.getName().equals("include"))) {
            Argument argument = directive.getArgument("if");
            if (argument != null && argument.getValue() instanceof VariableReference variable) {
                conditions.add(variable.getName());
            }
        }
        for (Node<?> child : node.getChildren()) {
            findConditions(child);
        }
    }

    /** The values of the variables that decide what is skipped and included. */
    Map<String, Boolean> decisions(Map<String, Object> variables) {
        if (conditions.isEmpty()) {
            return Map.of();
        }
        Map<String, Boolean> decisions = new HashMap<>();
        for (String condition : conditions) {
            if (variables.get(condition) instanceof Boolean flag) {
                decisions.put(condition, flag);
            } else if (isDefined(condition)) {
                throw new RequestError(
                        ErrorCode.BAD_INPUT,
                        "Variable '" + condition + "' is the condition of @skip or @include and must not be null");
            }
        }
        return decisions;
    }

    /** Other operations of the document may have conditions that this one does not have. */
    private boolean isDefined(String variable) {
        return operation.getVariableDefinitions().stream()
                .anyMatch(definition -> definition.getName().equals(variable));
    }
}
