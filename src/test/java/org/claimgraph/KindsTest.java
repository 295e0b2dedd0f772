package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of entity has a package with its entity class, factory and API. */
class KindsTest {
    private static JavaClass only(EntityKind kind, String what, Predicate<JavaClass> condition) {
        String packageName = "org.claimgraph.kind." + kind.name().toLowerCase(Locale.ROOT);
        List<JavaClass> found = DependencyTest.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(packageName) && condition.test(type))
                .toList();
        assertEquals(1, found.size(), () -> packageName + " needs one " + what + ", but has " + found);
        assertTrue(found.getFirst().getModifiers().contains(JavaModifier.PUBLIC), () -> what + " is public");
        return found.getFirst();
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void hasADescribedEntityClass(EntityKind kind) {
        JavaClass entity = only(kind, "entity", type -> type.isAssignableTo(StoredEntity.class));
        assertTrue(entity.isAssignableTo(Entity.class), "it implements Entity");
        assertTrue(entity.isAnnotatedWith(Description.class), "it is described");
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void hasAFactoryForItsEntities(EntityKind kind) throws ReflectiveOperationException {
        Class<?> factory = only(kind, "factory", type -> type.isAssignableTo(EntityFactory.class))
                .reflect();
        EntityFactory bean = (EntityFactory) factory.getConstructor().newInstance();
        assertEquals(kind, bean.kind());
        Entity made =
                bean.entity(StoredEntity.Traits.of(new EntityDraft(bean.kind(), "acme", "Acme", null, null, null)));
        assertEquals(kind, made.getKind());
        assertEquals("entity/acme", made.getId());
        assertEquals("Acme", made.getName());
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void hasAQueryThatListsItsEntities(EntityKind kind) {
        JavaClass api = only(kind, "API", type -> type.isAnnotatedWith(GraphQLApi.class));
        assertTrue(
                api.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Query.class))
                        .anyMatch(method ->
                                method.getRawReturnType().getSimpleName().endsWith("Connection")),
                () -> api + " has no query that lists them");
    }
}
