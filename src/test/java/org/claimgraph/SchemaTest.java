package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import graphql.TypeResolutionEnvironment;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.engine.http.SchemaText;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SchemaTest {
    private static final Path REVIEWED = Path.of("docs/schema.graphql");
    private static final String REWRITE = "./mvnw test -Dtest=SchemaTest -Dclaimgraph.schema.write=true";

    @Inject
    GraphQLSchema schema;

    @Inject
    EntityReader entities;

    @Test
    void reviewedSchemaIsTheServedOne() throws IOException {
        String served = SchemaText.of(schema);
        if (Boolean.getBoolean("claimgraph.schema.write")) {
            Files.createDirectories(REVIEWED.getParent());
            Files.writeString(REVIEWED, served);
            Files.writeString(TypeScriptTypes.FILE, TypeScriptTypes.of(served));
        }
        assertEquals(
                Files.readString(REVIEWED),
                served,
                () -> REVIEWED + " is not the served schema. If the change is intended, rewrite it with\n  " + REWRITE
                        + "\nand review the difference");
    }

    @Test
    void publishedTypesAreThoseOfTheReviewedSchema() throws IOException {
        assertEquals(
                TypeScriptTypes.of(Files.readString(REVIEWED)),
                Files.readString(TypeScriptTypes.FILE),
                () -> "rewrite them with\n  " + REWRITE);
    }

    @Test
    void reviewedSchemaIsParsedByGraphqlJava() throws IOException {
        TypeDefinitionRegistry loaded = new SchemaParser().parse(Files.readString(REVIEWED));
        assertNotNull(loaded.types().get("Query"));
        assertNotNull(loaded.types().get("Company"));
    }

    @Test
    void schemaIsServedAsText() {
        assertEquals(
                SchemaText.of(schema),
                TestClient.given()
                        .get("/graphql/schema.graphql")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    /** SmallRye's engine, which serves WebSockets, compares types by identity. */
    @Test
    void typeResolversReturnTheTypesOfTheSchema() {
        var face = (GraphQLInterfaceType) schema.getType("Entity");
        var value = (GraphQLInterfaceType) schema.getType("Value");
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        var openai = asking(entities.withKeys(List.of("openai")).get("openai"));
        assertSame(
                schema.getObjectType("Company"), registry.getTypeResolver(face).getType(openai));
        var share = asking(new Share(new Decimal(BigDecimal.TEN), null, Bound.EXACT, ShareOf.EQUITY));
        assertSame(
                schema.getObjectType("Share"), registry.getTypeResolver(value).getType(share));
    }

    private TypeResolutionEnvironment asking(Object value) {
        return TypeResolutionParameters.newParameters()
                .value(value)
                .schema(schema)
                .build();
    }
}
