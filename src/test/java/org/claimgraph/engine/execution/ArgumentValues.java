package org.claimgraph.engine.execution;

import java.util.Optional;
import java.util.Random;

/** Supplies the generator with values that exist in the data of a schema, such as ids and words that a search finds. */
@FunctionalInterface
public interface ArgumentValues {
    ArgumentValues NONE = (place, type, random) -> Optional.empty();

    /**
     * @param place {@code Type.field.argument} or {@code Input.field}
     * @param type the name of the scalar or enum
     * @return a JSON value: a string, number or boolean; empty to let the generator choose
     */
    Optional<Object> of(String place, String type, Random random);
}
