package org.claimgraph.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimgraph.TestClient;
import org.claimgraph.TestTokens;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of an identity provider are accepted instead of API keys. */
@QuarkusTest
class AccessTokensTest {
    private static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TestTokens.ISSUER);
        claims.setAudience(TestTokens.AUDIENCE);
        claims.setSubject("8f1a");
        claims.setStringClaim("preferred_username", "an.editor");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    private static JsonNode viewer(String token) throws Exception {
        return TestClient.JSON.readTree(RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"query\": \"{ viewer { name role canWrite } }\"}")
                .post("/graphql")
                .asString());
    }

    @ParameterizedTest
    @CsvSource({"everybody,READER", "editors,CURATOR", "operations,ADMIN", "'everybody editors',CURATOR"})
    void roleOfTheTokenIsThatOfTheViewer(String roles, String role) throws Exception {
        JsonNode viewer = viewer(TestTokens.signed(claims(roles.split(" ")))).at("/data/viewer");
        assertEquals(role, viewer.path("role").asText(), viewer::toString);
        assertEquals("user:an.editor", viewer.path("name").asText());
        assertEquals(!role.equals("READER"), viewer.path("canWrite").asBoolean());
    }

    @Test
    void tokenWithoutRoleIsForbidden() throws Exception {
        JsonNode refused = viewer(TestTokens.signed(claims("guests")));
        assertEquals("FORBIDDEN", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        assertTrue(refused.toString().contains("realm_access/roles"), refused::toString);
    }

    private static void refused(Consumer<JwtClaims> change) throws Exception {
        JwtClaims claims = claims("editors");
        change.accept(claims);
        JsonNode refused = viewer(TestTokens.signed(claims));
        assertEquals("UNAUTHENTICATED", refused.at("/errors/0/extensions/code").asText(), refused::toString);
    }

    @Test
    void tokensOfOthersAndForOthersAreNotAccepted() throws Exception {
        refused(claims -> claims.setIssuer("https://other.example.org"));
        refused(claims -> claims.setAudience("another service"));
        refused(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)));
        refused(claims -> claims.setStringClaim("preferred_username", "x".repeat(91)));
        JsonNode forged = viewer(TestTokens.forged(claims("operations")));
        assertEquals("UNAUTHENTICATED", forged.at("/errors/0/extensions/code").asText());
        String unsigned =
                "eyJhbGciOiJub25lIn0." + TestTokens.signed(claims("operations")).split("\\.")[1] + ".";
        assertEquals(
                "UNAUTHENTICATED",
                viewer(unsigned).at("/errors/0/extensions/code").asText());
    }

    @Test
    void holderOfTokenActsUnderItsName() throws Exception {
        String token = TestTokens.signed(claims("editors"));
        JsonNode recorded = TestClient.JSON.readTree(RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(
                        "{\"query\": \"mutation { recordEntity(input: {kind: COMPANY, name: {value: \\\"AccessTokensTest\\\", language: \\\"en\\\"}}) { entity { id } errors { message } } }\"}")
                .post("/graphql")
                .asString());
        assertTrue(recorded.at("/data/recordEntity/errors").isEmpty(), recorded::toString);
        assertFalse(TestClient.data("{ acts(by: \"user:an.editor\") { nodes { kind } } }")
                .at("/acts/nodes")
                .isEmpty());
    }

    @Test
    void settingsAreCheckedAtTheStart() {
        Optional<String> given = Optional.of("x");
        String missing = assertThrows(
                        IllegalArgumentException.class,
                        () -> TokenSettings.of(given, given, Optional.empty(), "groups", Optional.empty()))
                .getMessage();
        assertTrue(missing.contains("CLAIMGRAPH_JWT_AUDIENCE"), missing);
        String unknown = assertThrows(
                        IllegalArgumentException.class,
                        () -> TokenSettings.of(given, given, given, "groups", Optional.of("a=boss")))
                .getMessage();
        assertTrue(unknown.contains("\"boss\" is not a role"), unknown);
        assertFalse(TokenSettings.of(Optional.empty(), given, given, "groups", Optional.empty())
                .areUsed());
    }
}
