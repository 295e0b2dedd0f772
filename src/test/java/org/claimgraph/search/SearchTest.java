package org.claimgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
class SearchTest {
    private static final String QUERY = """
            query ($text: String!, $kinds: [SearchKind!], $languages: [String!], $first: Int, $after: String) {
              search(text: $text, kinds: $kinds, languages: $languages, first: $first, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                facets { kinds { value count } languages { value count } publishers { value count } predicates { value count } }
                edges {
                  cursor
                  node {
                    score
                    matched { text language field }
                    highlights { start end }
                    entity { id name }
                    node { __typename id }
                  }
                }
              }
            }""";

    private static JsonNode search(Map<String, ?> variables) {
        return TestClient.data(QUERY, variables).get("search");
    }

    private static JsonNode search(String text) {
        return search(Map.of("text", text));
    }

    private static List<String> ids(JsonNode search) {
        List<String> ids = new ArrayList<>();
        search.get("edges").forEach(edge -> ids.add(edge.at("/node/node/id").asText()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"微软", "微軟", "مايكروسوفت", "Майкрософт", "Microsoft", "microsoft", "Microsft", "Мicrosoft"})
    void microsoftIsFoundFirstInEveryScript(String text) {
        assertEquals("entity/microsoft", ids(search(text)).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "Tổng chưởng lý, entity/attorney-general-california",
        "tong chuong ly, entity/attorney-general-california",
        "penawaran saham perdana, entity/openai-ipo",
        "Altman Sam, entity/sam-altman",
        "ألتمان, entity/sam-altman",
        "Альтман, entity/sam-altman",
        "奥尔特曼, entity/sam-altman",
        "Open AI, entity/openai",
        "OpenAI Inc., entity/openai",
        "satya nad, entity/satya-nadella"
    })
    void entityIsFoundFirst(String text, String expected) {
        assertEquals(expected, ids(search(text)).getFirst());
    }

    @Test
    void attorneysGeneralAreFoundTogether() {
        List<String> ids = ids(search("Tổng chưởng lý"));
        assertTrue(ids.contains("entity/attorney-general-delaware"), ids.toString());
    }

    @Test
    void claimIsFoundByItsPrintedValueWithTheWordsHighlighted() {
        JsonNode search = search(Map.of("text", "\"penawaran saham perdana (IPO)\"", "kinds", List.of("CLAIM")));
        JsonNode hit = search.at("/edges/0/node");
        assertEquals("Claim", hit.at("/node/__typename").asText());
        assertEquals("ORIGINAL_VALUE", hit.at("/matched/field").asText());
        assertEquals("id", hit.at("/matched/language").asText());
        String text = hit.at("/matched/text").asText();
        JsonNode range = hit.at("/highlights/0");
        assertEquals(
                "penawaran",
                text.substring(
                        text.offsetByCodePoints(0, range.get("start").asInt()),
                        text.offsetByCodePoints(0, range.get("end").asInt())));
    }

    @Test
    void phraseInQuotationMarksMustStandTogether() {
        assertEquals(0, search("\"saham penawaran perdana\"").get("totalCount").asInt());
        assertTrue(search("\"penawaran saham perdana\"").get("totalCount").asInt() > 0);
    }

    @Test
    void facetsCountTheHitsOfEachKind() {
        JsonNode search = search(Map.of("text", "Microsoft", "first", 100));
        int kinds = 0;
        for (JsonNode facet : search.at("/facets/kinds")) {
            kinds += facet.get("count").asInt();
        }
        assertEquals(search.get("totalCount").asInt(), kinds);
        assertFalse(search.at("/facets/predicates").isEmpty());
        assertFalse(search.at("/facets/publishers").isEmpty());
        assertFalse(search.at("/facets/languages").isEmpty());
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = ids(search(Map.of("text", "OpenAI", "first", 30)));
        List<String> paged = new ArrayList<>();
        String after = null;
        while (paged.size() < all.size()) {
            JsonNode page = after == null
                    ? search(Map.of("text", "OpenAI", "first", 7))
                    : search(Map.of("text", "OpenAI", "first", 7, "after", after));
            paged.addAll(ids(page));
            after = page.at("/pageInfo/endCursor").asText();
        }
        assertEquals(all, paged.subList(0, all.size()));
    }

    @Test
    void cursorOfAnotherSearchIsRejected() {
        String cursor = search("OpenAI").at("/edges/0/cursor").asText();
        TestClient.Result result = TestClient.execute(QUERY, Map.of("text", "Microsoft", "after", cursor));
        assertEquals("BAD_CURSOR", result.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft AND NOT (",
                "+Microsoft -OpenAI",
                "Micro*soft?",
                "name:Microsoft~2^9",
                "\"Microsoft",
                "[a TO z]",
                "\\\\",
                "/.*/",
                "%_!",
                "\u0000\u0007Microsoft",
                "' or 1=1 --",
                "&& || !",
                "\u202eMicrosoft",
                "🙂"
            })
    void querySyntaxIsText(String text) {
        List<String> ids = ids(search(text));
        if (text.contains("Microsoft") && !text.contains("OpenAI") && !text.startsWith("name:")) {
            assertTrue(ids.contains("entity/microsoft"), ids.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude42", "\\ude42\\ud83d"})
    void loneSurrogateIsNoPartOfAWord(String escaped) {
        TestClient.Result result = TestClient.post("""
                {"query": "query ($text: String!) { search(text: $text, first: 1) { nodes { entity { id } } } }",
                 "variables": {"text": "Microsoft%s"}}""".formatted(escaped));
        assertEquals(
                "entity/microsoft",
                result.data().at("/search/nodes/0/entity/id").asText());
    }

    @Test
    void longTextIsSearched() {
        assertTrue(search("microsoft ".repeat(1000)).get("totalCount").asInt() >= 0);
        assertTrue(search("微".repeat(10_000)).get("totalCount").asInt() >= 0);
        assertTrue(search("x".repeat(10_000)).get("totalCount").asInt() >= 0);
        assertTrue(search("\"microsoft\" \"x\" ".repeat(550)).get("totalCount").asInt() >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void emptyTextIsRejected(String text) {
        TestClient.Result result = TestClient.execute(QUERY, Map.of("text", text));
        assertEquals("BAD_INPUT", result.code());
        assertTrue(result.message().startsWith("text is empty"), result.message());
    }

    @Test
    void textOverTheLimitIsRejected() {
        TestClient.Result result = TestClient.execute(QUERY, Map.of("text", "x".repeat(10_001)));
        assertEquals("BAD_INPUT", result.code());
    }

    @Test
    void searchIsLimitedToKindsAndLanguages() {
        search(Map.of("text", "OpenAI", "kinds", List.of("DEAL"), "first", 50))
                .get("edges")
                .forEach(edge ->
                        assertEquals("Deal", edge.at("/node/node/__typename").asText()));
        JsonNode chinese = search(Map.of("text", "OpenAI", "languages", List.of("zh"), "kinds", List.of("DEAL")));
        assertTrue(
                ids(chinese).contains("entity/microsoft-openai-contract"),
                ids(chinese).toString());
    }
}
