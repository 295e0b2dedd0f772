package org.claimgraph.engine.execution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** Rejects numbers in variables that are too long to convert quickly. */
final class VariableNumbers {
    private static final double BITS_PER_DIGIT = 3.33;

    private VariableNumbers() {}

    /** @throws RequestError naming the variable */
    static void check(Map<String, Object> variables, int maxDigits) {
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            if (isTooLong(variable.getValue(), maxDigits)) {
                throw new RequestError(
                        ErrorCode.TOO_COMPLEX,
                        "Variable '%s' has a number that is too long; at most %d digits are allowed"
                                .formatted(variable.getKey(), maxDigits));
            }
        }
    }

    private static boolean isTooLong(Object value, int maxDigits) {
        return switch (value) {
            case BigInteger number -> number.bitLength() > maxDigits * BITS_PER_DIGIT;
            case BigDecimal number -> number.precision() > maxDigits || Math.abs((long) number.scale()) > maxDigits;
            case Map<?, ?> map -> isAnyTooLong(map.values(), maxDigits);
            case Iterable<?> list -> isAnyTooLong(list, maxDigits);
            case null, default -> false;
        };
    }

    private static boolean isAnyTooLong(Iterable<?> values, int maxDigits) {
        for (Object value : values) {
            if (isTooLong(value, maxDigits)) {
                return true;
            }
        }
        return false;
    }
}
