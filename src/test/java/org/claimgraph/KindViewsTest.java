package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.View;
import org.claimgraph.graph.vocabulary.Views;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of entity serves exactly the views that the vocabulary promises for it. */
@QuarkusTest
@Tag("database")
class KindViewsTest {
    @Inject
    GraphQLSchema schema;

    @Inject
    Predicates predicates;

    @Inject
    Views views;

    @Inject
    EntityReader entities;

    @Inject
    Database database;

    /** Read from the predicates, not from {@link Views}: the rule is written twice so that a mistake in one shows. */
    private Set<String> promised(EntityKind kind) {
        Set<String> promised = new TreeSet<>();
        for (Predicate predicate : predicates.all()) {
            promised.addAll(predicate.subjectKinds().contains(kind) ? predicate.subjectViews() : Set.of());
            promised.addAll(predicate.objectKinds().contains(kind) ? predicate.objectViews() : Set.of());
        }
        return promised;
    }

    private Set<String> served(EntityKind kind) {
        Set<String> names = views.all().stream().map(View::name).collect(Collectors.toSet());
        return schema.getObjectType(kind.typeName()).getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void kindServesTheViewsOfItsPredicates(EntityKind kind) {
        assertFalse(promised(kind).isEmpty());
        assertEquals(promised(kind), served(kind));
    }

    @Test
    void viewsThatWereMissingAreServed() {
        assertTrue(served(EntityKind.PERSON).containsAll(Set.of("investments", "products", "deals", "roles")));
        assertTrue(served(EntityKind.REGULATOR).containsAll(Set.of("deals", "oversees")));
        assertTrue(served(EntityKind.ORGANIZATION).containsAll(Set.of("oversees", "partOf", "regulators")));
        assertTrue(served(EntityKind.COMPANY).containsAll(Set.of("terms", "investors", "roles")));
        assertTrue(served(EntityKind.PRODUCT).containsAll(Set.of("proceedings", "partOf", "parts", "deals")));
    }

    @Test
    void everyViewIsServedAsItsRowSays() {
        for (View view : views.all()) {
            List<GraphQLFieldDefinition> fields = List.of(EntityKind.values()).stream()
                    .map(kind -> schema.getObjectType(kind.typeName()).getFieldDefinition(view.name()))
                    .filter(field -> field != null)
                    .toList();
            assertFalse(fields.isEmpty(), () -> "no kind serves the view " + view.name());
            boolean relations = view.content() == View.Content.RELATIONS;
            Set<String> arguments = new TreeSet<>(Set.of("validAt", "certainty", "knownAt", "modalities", "orderBy"));
            arguments.addAll(relations ? Set.of("first", "after") : Set.of());
            view.arguments().forEach(argument -> arguments.add(argument.name().toLowerCase(Locale.ROOT)));
            for (GraphQLFieldDefinition field : fields) {
                assertEquals(view.description(), field.getDescription());
                assertEquals(
                        relations ? "RelationConnection!" : "[Fact!]!", GraphQLTypeUtil.simplePrint(field.getType()));
                assertEquals(
                        arguments,
                        field.getArguments().stream()
                                .map(argument -> argument.getName())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dell | Company | deals(role: \"Acquirer\") | 1",
                "dell | Company | deals(role: \"no such role\") | 0",
                "openai | Company | deals(status: \"Signed\") | 3",
                "openai | Company | deals(role: \"signatory\", status: \"signed\") | 2",
                "openai | Company | deals(role: \"issuer\", status: \"signed\") | 0",
                "microsoft-investment-2019 | Deal | parties | 2",
                "microsoft-investment-2019 | Deal | parties(role: \"investor\") | 1",
                "musk-action-against-openai | Proceeding | parties | 2",
                "musk-action-against-openai | Proceeding | parties(role: \"respondent\") | 1",
            })
    void dealsAndPartiesAreFilteredByRoleAndStatus(String id, String type, String view, int count) {
        String query = "{ entity(id: \"entity/%s\") { ... on %s { %s { totalCount } } } }";
        assertEquals(
                count,
                TestClient.data(query.formatted(id, type, view))
                        .findValue("totalCount")
                        .asInt());
    }

    /** All views of all kinds in one query; each field is one statement, or one per parent in an embedded database. */
    @Test
    void viewsOfManyEntitiesCostOneStatementForEachField() {
        StringBuilder fragments = new StringBuilder();
        int fields = 0;
        for (EntityKind kind : EntityKind.values()) {
            fragments.append(" ... on ").append(kind.typeName()).append(" {");
            for (View view : views.of(kind)) {
                boolean relations = view.content() == View.Content.RELATIONS;
                fields++;
                fragments.append(" ").append(view.name()).append(relations ? "(first: 1) { nodes { id } }" : " { id }");
            }
            fragments.append(" }");
        }
        String query = "{ entities(first: 60) { nodes { id" + fragments + " } } }";
        long statements = CountedStatements.of(database, () -> TestClient.data(query));
        int most = 1 + (TestDatabase.isPostgres() ? fields : 60 * views.all().size());
        assertTrue(statements <= most, () -> statements + " statements, but at most " + most + " are expected");
    }

    /** SmallRye's own engine resolves fields by the schema's data fetchers. */
    @Test
    void viewsCanBeFetchedBySmallRyesEngine() throws Exception {
        GraphQLObjectType company = schema.getObjectType("Company");
        Object page = schema.getCodeRegistry()
                .getDataFetcher(
                        FieldCoordinates.coordinates("Company", "investors"), company.getFieldDefinition("investors"))
                .get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .source(entities.withKeys(List.of("openai")).get("openai"))
                        .arguments(Map.of("first", 1))
                        .build());
        assertEquals(1, ((Connection<?>) page).getNodes().size());
    }

    @Test
    void otherPartiesOfTheBundledDataAreOfTheKindsThatTheVocabularyNames() {
        Set<String> unexpected = new TreeSet<>();
        database
                .list(
                        Sql.of(
                                "select distinct r.predicate, r.other_kind from relation_end r where r.direction = 'OUT'"),
                        row -> List.of(row.text(), row.text()))
                .stream()
                .filter(end -> !predicates.of(end.get(0)).objectKinds().contains(EntityKind.valueOf(end.get(1))))
                .forEach(end -> unexpected.add(end.get(0) + " " + end.get(1)));
        assertEquals(Set.of(), unexpected);
    }
}
