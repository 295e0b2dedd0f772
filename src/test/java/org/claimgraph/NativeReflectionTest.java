package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

/**
 * The native executable looks classes up by name. Quarkus registers an API class for that only if it has a query of its own; one
 * that only adds fields to other types must say so itself, or the executable does not start.
 */
class NativeReflectionTest {
    private static List<JavaClass> withoutQuery() {
        return DependencyTest.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(GraphQLApi.class))
                .filter(type -> type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(Query.class)))
                .toList();
    }

    @Test
    void apiClassesWithoutQueryAreRegisteredForReflection() {
        assertFalse(withoutQuery().isEmpty());
        assertEquals(
                List.of(),
                withoutQuery().stream()
                        .filter(type -> !type.isAnnotatedWith(RegisterForReflection.class))
                        .map(JavaClass::getName)
                        .toList());
    }
}
