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

    private final TreeSet<String> deciders = new TreeSet<>();

    /** @param length how long its text is */
    PreparedDocument(Document document, OperationDefinition operation, int length) {
        this.operation = operation;
        this.length = length;
        findDeciders(operation);
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
            findDeciders(fragment);
        }
    }

    private void findDeciders(Node<?> node) {
        if (node instanceof Directive directive
                && (directive.getName().equals("skip") || directive.getName().equals("include"))) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
                deciders.add(variable.getName());
            }
        }
        for (Node<?> child : node.getChildren()) {
            findDeciders(child);
        }
    }

    /** What the variables decide to skip and include, by their names. */
    Map<String, Boolean> decisions(Map<String, Object> variables) {
        if (deciders.isEmpty()) {
            return Map.of();
        }
        Map<String, Boolean> decisions = new HashMap<>();
        for (String decider : deciders) {
            if (variables.get(decider) instanceof Boolean truth) {
                decisions.put(decider, truth);
            } else if (isDefined(decider)) {
                throw new RequestError(
                        ErrorCode.BAD_INPUT,
                        "Variable '" + decider + "' decides what to skip or include and must not be null");
            }
        }
        return decisions;
    }

    /** Other operations of the document may have deciders that this one has not. */
    private boolean isDefined(String variable) {
        return operation.getVariableDefinitions().stream()
                .anyMatch(definition -> definition.getName().equals(variable));
    }
}
