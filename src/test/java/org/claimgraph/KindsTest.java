package org.claimgraph;

import static java.util.stream.Collectors.joining;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of entity has what docs/adding.md says: a package with its entity class, factory and API, and the schema of a bundle lists it. */
class KindsTest {
    private static final Path BUNDLE_SCHEMA = Path.of("src/main/resources/schema/bundle-line.json");
    private static final Pattern BUNDLE_KINDS =
            Pattern.compile("(\"kind\": \\{\\s*\"enum\": \\[)[^]]*(],\\s*\"description\": \")What it is\\.[^\"]*\"");

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
    void hasASchemaOfFollowTheMoney(EntityKind kind) {
        assertNotNull(new FtmModel().schema(kind.followTheMoney()));
    }

    /** With {@code -Dclaimgraph.schema.write=true}, the test writes them. */
    @Test
    void schemaOfABundleListsTheKinds() throws IOException {
        String published = Files.readString(BUNDLE_SCHEMA);
        String complete = BUNDLE_KINDS
                .matcher(published)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        found.group(1) + names() + found.group(2) + "What it is. " + descriptions() + "\""));
        if (Boolean.getBoolean("claimgraph.schema.write")) {
            Files.writeString(BUNDLE_SCHEMA, complete);
            published = complete;
        }
        assertEquals(complete, published, "rewrite it: ./mvnw test -Dtest=KindsTest -Dclaimgraph.schema.write=true");
    }

    private static String names() {
        return Stream.of(EntityKind.values())
                .map(kind -> '"' + kind.name() + '"')
                .collect(joining(", "));
    }

    private static String descriptions() {
        return Stream.of(EntityKind.values())
                .map(kind -> kind + ": " + describedAs(kind))
                .collect(joining(" "));
    }

    private static String describedAs(EntityKind kind) {
        try {
            return EntityKind.class
                    .getField(kind.name())
                    .getAnnotation(Description.class)
                    .value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
