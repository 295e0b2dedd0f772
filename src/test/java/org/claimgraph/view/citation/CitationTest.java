package org.claimgraph.view.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import org.claimgraph.TestClient;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
class CitationTest {
    private static final TimeValue DAY =
            new TimeValue("today", LocalDate.of(2024, 10, 8), LocalDate.of(2024, 10, 8), Precision.DAY, null);

    private static Citation citation(String title, boolean isRightToLeft, TimeValue published) {
        return new Citation(
                "claim/ab_1",
                "It costs 5 %.",
                title,
                isRightToLeft,
                "en",
                "News & Co.",
                published,
                Instant.parse("2025-01-02T23:00:00Z"),
                "https://example.org/a_b?c={d}",
                "characters 3 to 9");
    }

    private static final Citation BARE =
            new Citation("claim/ab", "It is.", null, false, "und", null, null, null, null, null);

    @Test
    void textNamesDocumentPlaceAndClaim() {
        assertEquals(
                "Prices rise. News & Co., 8 October 2024. https://example.org/a_b?c={d}. Claim “It costs 5 %.”, characters 3 to 9 (claim/ab_1).",
                citation("Prices rise", false, DAY).write(CitationFormat.TEXT));
    }

    @Test
    void documentOfWhichNothingIsKnownCanBeCited() {
        assertEquals("Untitled document. n.d. Claim “It is.” (claim/ab).", BARE.write(CitationFormat.TEXT));
        assertEquals(
                "@misc{claim-ab,\n  language = {und},\n  note = {Claim “It is.” (claim/ab)}\n}",
                BARE.write(CitationFormat.BIBTEX));
        assertEquals(
                "[{\"id\":\"claim/ab\",\"type\":\"document\",\"language\":\"und\",\"note\":\"Claim “It is.” (claim/ab)\"}]",
                BARE.write(CitationFormat.CSL_JSON));
    }

    @Test
    void titleFromRightToLeftIsIsolatedInText() {
        String text = citation("عنوان؟", true, DAY).write(CitationFormat.TEXT);
        assertTrue(text.startsWith("\u2068عنوان؟\u2069 News & Co."), text);
        assertFalse(citation("عنوان؟", true, DAY).write(CitationFormat.BIBTEX).contains("\u2068"));
    }

    @Test
    void specialCharactersAreEscapedInBibTex() {
        String entry =
                citation("100% of {A} \\ B_C ~ ^ #1 $5 & more", false, DAY).write(CitationFormat.BIBTEX);
        assertTrue(
                entry.contains(
                        "title = {{100\\% of \\{A\\} \\textbackslash{} B\\_C \\textasciitilde{} \\textasciicircum{} \\#1 \\$5 \\& more}}"),
                entry);
        assertTrue(entry.contains("howpublished = {News \\& Co.}"), entry);
        assertTrue(entry.contains("url = {https://example.org/a_b?c=%7Bd%7D}"), entry);
        assertTrue(entry.contains("year = {2024},\n  month = oct,\n  date = {2024-10-08}"), entry);
        assertTrue(entry.contains("urldate = {2025-01-02}"), entry);
        assertTrue(entry.startsWith("@misc{claim-ab-1,"), entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-08 | 2024-10-08 | DAY     | 8 October 2024               | [[2024,10,8]]",
                "2024-10-01 | 2024-10-31 | MONTH   | October 2024                 | [[2024,10]]",
                "2024-01-01 | 2024-12-31 | YEAR    | 2024                         | [[2024]]",
                "2024-01-01 |            | YEAR    | 2024                         | [[2024]]",
                "2023-01-01 | 2024-12-31 | YEAR    | 2023 to 2024                 | [[2023],[2024]]",
                "2024-07-01 | 2024-09-30 | QUARTER | July 2024 to September 2024  | [[2024,7],[2024,9]]",
                "2020-01-01 | 2029-12-31 | DECADE  | 2020 to 2029                 | [[2020],[2029]]"
            })
    void dateHasThePrecisionOfTheDocument(LocalDate from, LocalDate to, Precision precision, String text, String parts)
            throws Exception {
        TimeValue time = new TimeValue(null, from, to, precision, null);
        assertTrue(citation("T", false, time).write(CitationFormat.TEXT).contains("Co., " + text + ". "), text);
        JsonNode item = TestClient.JSON.readTree(citation("T", false, time).write(CitationFormat.CSL_JSON));
        assertEquals(parts, item.at("/0/issued/date-parts").toString());
        assertEquals("[[2025,1,2]]", item.at("/0/accessed/date-parts").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-renegotiation", "zh-breakup-clause"})
    void everyBundledClaimCanBeCitedInEveryFormat(String document) throws Exception {
        JsonNode nodes = TestClient.data(
                        "{ claims(first: 100, filter: {document: {equals: \"document/" + document
                                + "\"}}) { nodes { id text: citation bibtex: citation(format: BIBTEX) csl: citation(format: CSL_JSON) document { title } } } }")
                .at("/claims/nodes");
        assertFalse(nodes.isEmpty());
        for (JsonNode node : nodes) {
            String id = node.get("id").asText();
            assertTrue(node.get("text").asText().endsWith("(" + id + ")."), node::toString);
            String title = node.at("/document/title").asText("Untitled document");
            assertTrue(node.get("text").asText().startsWith(title), node::toString);
            assertTrue(node.get("bibtex").asText().startsWith("@misc{claim-"), node::toString);
            JsonNode item = TestClient.JSON.readTree(node.get("csl").asText()).get(0);
            assertEquals(
                    node.at("/document/title").asText("none"),
                    item.path("title").asText("none"));
            assertEquals(id, item.get("id").asText());
        }
    }
}
