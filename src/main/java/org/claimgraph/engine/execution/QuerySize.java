package org.claimgraph.engine.execution;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures a document before its fragments are expanded: a short document can expand to exponentially many fields. Each
 * fragment is measured once.
 */
final class QuerySize {
    private record Measure(int depth, long fields) {
        private static final Measure NONE = new Measure(0, 0);

        private Measure and(Measure other) {
            return new Measure(Math.max(depth, other.depth), Math.min(Integer.MAX_VALUE, fields + other.fields));
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measure> measured = new HashMap<>();
    private final DocumentLimits limits;

    private QuerySize(Document document, DocumentLimits limits) {
        this.limits = limits;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /** @throws RequestError if the fields are nested too deeply, or are too many with all fragments written out */
    static void check(Document document, DocumentLimits limits) {
        QuerySize size = new QuerySize(document, limits);
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> size.checkDepth(operation.getSelectionSet());
                // Its depth counts where it is spread: it may be a fragment of introspection.
                case FragmentDefinition fragment -> size.checkFields(fragment.getSelectionSet());
                default -> {}
            }
        }
    }

    private Measure checkFields(SelectionSet selection) {
        Measure measure = measure(selection);
        if (measure.fields > DocumentLimits.WRITTEN_OUT_FIELDS) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The document has more than " + DocumentLimits.WRITTEN_OUT_FIELDS + " fields, fragments included");
        }
        return measure;
    }

    private void checkDepth(SelectionSet selection) {
        Measure measure = checkFields(selection);
        if (measure.depth > limits.depth()) {
            throw new RequestError(
                    ErrorCode.TOO_DEEP,
                    "The fields of the document are nested " + measure.depth + " levels deep; at most " + limits.depth()
                            + " are allowed");
        }
    }

    private Measure measure(SelectionSet selections) {
        Measure sum = Measure.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(
                        switch (selection) {
                            case Field field -> measure(field);
                            case InlineFragment fragment -> measure(fragment.getSelectionSet());
                            case FragmentSpread spread -> measure(spread);
                            default -> Measure.NONE;
                        });
            }
        }
        return sum;
    }

    private Measure measure(Field field) {
        Measure below = measure(field.getSelectionSet());
        boolean introspection =
                field.getName().equals("__schema") || field.getName().equals("__type");
        return new Measure(introspection ? 1 : below.depth + 1, below.fields + 1);
    }

    /** A fragment that contains itself counts as nothing: validation rejects it. */
    private Measure measure(FragmentSpread spread) {
        Measure known = measured.get(spread.getName());
        if (known == null) {
            measured.put(spread.getName(), Measure.NONE);
            FragmentDefinition fragment = fragments.get(spread.getName());
            known = fragment == null ? Measure.NONE : measure(fragment.getSelectionSet());
            measured.put(spread.getName(), known);
        }
        return known;
    }
}
