package org.claimgraph.engine.smallrye;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** Converts a coerced GraphQL value, which may be null, to the type of a Java parameter. */
@FunctionalInterface
interface ArgumentConverter {
    Object of(Object value);

    /** The value cannot be converted; the message is for the caller. */
    final class Impossible extends RuntimeException {
        private static final Map<Class<?>, String> NAMES =
                Map.of(LocalDate.class, "Date", Instant.class, "DateTime", OffsetDateTime.class, "DateTime");

        Impossible(String message) {
            super(message, null, false, false);
        }

        static Impossible value(Object value, Class<?> type) {
            return new Impossible("'" + value + "' is not a " + NAMES.getOrDefault(type, type.getSimpleName()));
        }
    }
}
