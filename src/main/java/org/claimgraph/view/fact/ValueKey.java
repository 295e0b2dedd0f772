package org.claimgraph.view.fact;

import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.EqualTexts;

/** The part of a fact's key that stands for its value; equal texts share it, see {@link EqualTexts}. */
final class ValueKey {
    private ValueKey() {}

    static String of(Value value) {
        return switch (value) {
            case TextValue text -> "text " + EqualTexts.key(text.text());
            case EntityValue entity
            when entity.entityId() == null -> "entity text " + EqualTexts.key(entity.entityText());
            default -> value.canonical();
        };
    }
}
