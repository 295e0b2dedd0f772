package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class NameSearchTest {
    private static List<JsonNode> entities() {
        List<JsonNode> all = new ArrayList<>();
        String after = null;
        do {
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("after", after);
            JsonNode page = TestClient.data(
                            "query ($after: String) { entities(first: 100, after: $after) { nodes { id name names { value } }"
                                    + " pageInfo { hasNextPage endCursor } } }",
                            variables)
                    .get("entities");
            page.get("nodes").forEach(all::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (after != null);
        return all;
    }

    private static Map<String, String> variants(String form) {
        return Map.of(
                "asWritten", form,
                "decomposed", Normalizer.normalize(form, Normalizer.Form.NFD),
                "composed", Normalizer.normalize(form, Normalizer.Form.NFC),
                "upperCase", form.toUpperCase(Locale.ROOT),
                "bare", Normalizer.normalize(form, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
                "marked", "\u200f" + form + "\u200e",
                "spaced", "  " + form.replace(" ", "\u00a0 ") + " ");
    }

    @Test
    void everyEntityIsFoundByEveryFormOfItsNameInEverySpelling() {
        List<String> notFound = new ArrayList<>();
        int forms = 0;
        for (JsonNode entity : entities()) {
            for (JsonNode name : entity.get("names")) {
                forms++;
                Map<String, String> variants = variants(name.get("value").asText());
                StringBuilder query = new StringBuilder();
                variants.keySet()
                        .forEach(kind ->
                                query.append("%s: entities(filter: {name: {equals: $%s}}, first: 100) { nodes { id } } "
                                        .formatted(kind, kind)));
                String header = String.join(
                        ", ",
                        variants.keySet().stream()
                                .map(kind -> "$" + kind + ": String")
                                .toList());
                JsonNode found = TestClient.data("query (" + header + ") { " + query + " }", variants);
                variants.forEach((kind, form) -> {
                    if (!found.get(kind)
                            .get("nodes")
                            .findValuesAsText("id")
                            .contains(entity.get("id").asText())) {
                        notFound.add(entity.get("id").asText() + " by " + kind + " " + form);
                    }
                });
            }
        }
        assertTrue(forms > 50);
        assertEquals(List.of(), notFound);
    }

    private static List<String> found(String filter) {
        return TestClient.data("{ entities(filter: {name: " + filter + "}) { nodes { id } } }")
                .findValuesAsText("id");
    }

    @Test
    void partsOfNamesAreFoundWithoutTheirAccents() {
        assertTrue(found("{startsWith: \"SATYA\"}").contains("entity/satya-nadella"));
        assertTrue(found("{contains: \"altMAN\"}").contains("entity/sam-altman"));
        assertEquals(List.of(), found("{contains: \"100%\"}"));
        assertEquals(List.of(), found("{startsWith: \"_penai\"}"));
        assertEquals(List.of(), found("{in: []}"));
    }

    @Test
    void partMayEndInTheMiddleOfAWordOrAtAHyphen() {
        assertTrue(found("{startsWith: \"Satya N\"}").contains("entity/satya-nadella"));
        assertTrue(found("{contains: \"satya-\"}").contains("entity/satya-nadella"));
        assertTrue(found("{startsWith: \"S’atya\\u200b-NADELLA\"}").contains("entity/satya-nadella"));
    }

    @Test
    void labelIsInTheFirstLanguageThatHasAName() {
        JsonNode microsoft = TestClient.data(
                        "{ entity(id: \"entity/microsoft\") { zh: label(languages: [\"zh-Hans-CN\"]) { value language }"
                                + " none: label(languages: [\"sw\"]) { value } first: label(languages: [\"sw\", \"zh\"]) { value }"
                                + " any: label { value } } }")
                .get("entity");
        assertEquals("微软", microsoft.at("/zh/value").asText());
        assertEquals("zh", microsoft.at("/zh/language").asText());
        assertEquals("Microsoft", microsoft.at("/none/value").asText());
        assertEquals("微软", microsoft.at("/first/value").asText());
        assertEquals("Microsoft", microsoft.at("/any/value").asText());
    }
}
