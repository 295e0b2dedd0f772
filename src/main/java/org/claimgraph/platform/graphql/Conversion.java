package org.claimgraph.platform.graphql;

/** Makes what a Java parameter needs of a coerced GraphQL value, which may be null. */
@FunctionalInterface
interface Conversion {
    Object of(Object value);

    /** The value is none of the type; the message is for the caller. */
    final class Impossible extends RuntimeException {
        Impossible(String message) {
            super(message, null, false, false);
        }

        static Impossible value(Object value, Class<?> type) {
            return new Impossible("'" + value + "' is no " + type.getSimpleName());
        }
    }
}
