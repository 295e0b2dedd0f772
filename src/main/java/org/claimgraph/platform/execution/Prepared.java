package org.claimgraph.platform.execution;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.claimgraph.platform.Problem;

/** A valid document with the operation to run, and its plans, one for each set of decisions asked so far. */
final class Prepared {
    private static final int MOST_PLANS = 16;

    final OperationDefinition operation;
    final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private final TreeSet<String> deciders = new TreeSet<>();
    private final Map<Map<String, Boolean>, Plan> plans = new ConcurrentHashMap<>();

    Prepared(Document document, OperationDefinition operation) {
        this.operation = operation;
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

    /** The plan for the decisions that these variables make; {@code plan} makes one that is not there yet. */
    Plan plan(Map<String, Object> variables, Function<Map<String, Boolean>, Plan> plan) {
        Map<String, Boolean> decisions = decisions(variables);
        Plan known = plans.get(decisions);
        if (known == null) {
            known = plan.apply(decisions);
            if (plans.size() < MOST_PLANS) {
                plans.put(decisions, known);
            }
        }
        return known;
    }

    private Map<String, Boolean> decisions(Map<String, Object> variables) {
        if (deciders.isEmpty()) {
            return Map.of();
        }
        Map<String, Boolean> decisions = new HashMap<>();
        for (String decider : deciders) {
            if (variables.get(decider) instanceof Boolean truth) {
                decisions.put(decider, truth);
            } else if (isDefined(decider)) {
                throw new Refusal(
                        Problem.Code.BAD_INPUT,
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
