package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.search.index.SearchKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of entity has what docs/adding.md says: a package with its entity class, factory and API, and its other places. */
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

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void isAKindOfHit(EntityKind kind) {
        assertEquals(kind.name(), SearchKind.valueOf(kind.name()).name());
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void hasASchemaOfFollowTheMoney(EntityKind kind) {
        assertNotNull(new FtmModel().schema(kind.followTheMoney()));
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void isInTheSchemaOfABundle(EntityKind kind) {
        assertTrue(ClasspathResource.text("schema/bundle-line.json").contains('"' + kind.name() + '"'));
    }

    /** Modules of the explorer that name the kinds name all of them. */
    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void isInTheExplorer(EntityKind kind) throws IOException {
        Pattern name = Pattern.compile("\\b" + kind.name() + "\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/web"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains("PROCEEDING") && text.contains("REGULATOR")) {
                    assertTrue(name.matcher(text).find(), () -> file + " lacks " + kind);
                }
            }
        }
    }
}
