package org.claimgraph.platform.graphql;

/** Finds the classes that the model names. */
final class Classes {
    private Classes() {}

    static Class<?> of(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The GraphQL model names a class that is not there: " + name, e);
        }
    }
}
