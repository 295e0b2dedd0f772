package org.claimgraph.view.fact;

import java.util.regex.Pattern;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.Value;

/** The part of a fact's key that stands for its value: texts that differ only in case, spacing or hyphens share it. */
final class ValueKey {
    private static final Pattern SPACING = Pattern.compile("[\\s\\p{Pd}]+");

    private ValueKey() {}

    static String of(Value value) {
        return switch (value) {
            case TextValue text -> "text " + folded(text.text());
            case EntityValue entity when entity.entityId() == null -> "entity text " + folded(entity.entityText());
            default -> value.canonical();
        };
    }

    /** Whether the texts differ at most in case, spacing or hyphens. */
    static boolean sameText(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return SPACING.matcher(TextFolding.fold(text)).replaceAll("");
    }
}
