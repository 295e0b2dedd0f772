package org.claimgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes are found at the offsets that were determined independently. */
class QuoteAnchorTest {
    private static final Path FOLDER = Path.of("src/test/resources/extraction");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static QuoteAnchor pressRelease() throws IOException {
        return new QuoteAnchor(Files.readString(FOLDER.resolve("press-release.txt")));
    }

    private static JsonNode expected() throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve("expected-offsets.json")));
    }

    private static TextQuote quote(JsonNode json) {
        return new TextQuote(
                json.get("quote").asText(),
                json.path("prefix").asText(null),
                json.path("suffix").asText(null));
    }

    private static TextRange range(JsonNode json) {
        return new TextRange(json.get("start").asInt(), json.get("end").asInt());
    }

    @Test
    void quotesOfTheClaimsAreAtTheExpectedOffsets() throws IOException {
        QuoteAnchor anchor = pressRelease();
        List<String> claims = Files.readAllLines(FOLDER.resolve("claims.jsonl"));
        for (JsonNode claim : expected().get("claims")) {
            String line = claims.get(claim.get("claim").asInt() - 1);
            QuoteMatch match = anchor.find(quote(JSON.readTree(line).at("/evidence/0")));
            assertEquals(List.of(range(claim)), match.places(), line);
            assertEquals(claim.get("matchQuality").asText(), match.quality().name(), line);
        }
    }

    @Test
    void furtherQuotesAreFoundAsExpected() throws IOException {
        QuoteAnchor anchor = pressRelease();
        for (JsonNode further : expected().get("furtherQuotes")) {
            QuoteMatch match = anchor.find(quote(further));
            String right = further.get("right").asText();
            assertEquals(
                    further.get("hits")
                            .valueStream()
                            .map(QuoteAnchorTest::range)
                            .toList(),
                    match.places(),
                    right);
            MatchQuality quality = match.places().isEmpty()
                    ? MatchQuality.ORPHAN
                    : right.startsWith("NORMALISED") ? MatchQuality.NORMALISED : MatchQuality.EXACT;
            assertEquals(quality, match.quality(), right);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The DEAL closed.|the deal|NORMALISED|0|8",
                "x Café  Noir|Cafe Noir|NORMALISED|2|12",
                "قال محـمـد ذلك|محمد|NORMALISED|4|10",
                "قال مُحَمَّد ذلك|محمد|NORMALISED|4|12",
                "on Monday they agreed to the purchase|they agreed to the purchases|FUZZY|10|37",
                "they agreed to pay 300 dollars|they agreed to pay 200 dollars|ORPHAN||",
                "they agreed to sell it to Anna Berg|they agreed to sell it to Anna Borg|ORPHAN||",
                "😀😀 costs １０ euro|costs 10 euro|NORMALISED|3|16",
                "nothing here|something else|ORPHAN||"
            })
    void qualityTellsHowTheQuoteWasFound(String text, String quote, MatchQuality quality, Integer start, Integer end) {
        QuoteMatch match = new QuoteAnchor(text).find(new TextQuote(quote, null, null));

        assertEquals(quality, match.quality());
        assertEquals(start == null ? List.of() : List.of(new TextRange(start, end)), match.places());
    }
}
