package org.claimgraph.engine.execution;

import java.util.Optional;
import java.util.Random;

/** Gives the generator values that mean something in a schema: ids that exist, words that are found. */
@FunctionalInterface
public interface Values {
    Values NONE = (place, type, random) -> Optional.empty();

    /**
     * @param place {@code Type.field.argument} or {@code Input.field}
     * @param type the name of the scalar or enum
     * @return a value as JSON has it: a string, number or boolean; empty for one of the generator's own
     */
    Optional<Object> of(String place, String type, Random random);
}
