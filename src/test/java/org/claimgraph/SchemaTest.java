package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.platform.http.SchemaText;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SchemaTest {
    private static final Path REVIEWED = Path.of("docs/schema.graphql");
    private static final String REWRITE = "./mvnw test -Dtest=SchemaTest -Dclaimgraph.schema.write=true";

    @Inject
    GraphQLSchema schema;

    @Test
    void theReviewedSchemaIsTheServedOne() throws IOException {
        String served = SchemaText.of(schema);
        if (Boolean.getBoolean("claimgraph.schema.write")) {
            Files.createDirectories(REVIEWED.getParent());
            Files.writeString(REVIEWED, served);
        }
        assertEquals(
                Files.readString(REVIEWED),
                served,
                () -> REVIEWED + " is not the served schema. If the change is meant, rewrite it by\n  " + REWRITE
                        + "\nand review what changed");
    }

    @Test
    void theReviewedSchemaLoadsElsewhere() throws IOException {
        TypeDefinitionRegistry loaded = new SchemaParser().parse(Files.readString(REVIEWED));
        assertNotNull(loaded.types().get("Query"));
        assertNotNull(loaded.types().get("Company"));
    }

    @Test
    void theSchemaIsServedAsText() {
        assertEquals(
                SchemaText.of(schema),
                Service.given()
                        .get("/graphql/schema.graphql")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
