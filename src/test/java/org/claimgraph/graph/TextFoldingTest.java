package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "OpenAI, openai",
        "Thỏa thuận, thoa thuan",
        "ĐỒNG, dong",
        "Hạ viện, ha vien",
        "'  Two \u00a0 words\u3000', two words",
        "شَرِكَة, شركه",
        "شـــركة, شركه",
        "\u200fمايكروسوفت\u200e, مايكروسوفت",
        "\u2067مايكروسوفت\u2069, مايكروسوفت",
        "أوبن, اوبن",
        "ＯｐｅｎＡＩ１２, openai12",
        "微软（中国）, 微软(中国)",
        "Straße, strasse",
        "Łódź, lodz",
        "Ærø, aero",
        "İstanbul, istanbul",
        "🐶 Café, 🐶 cafe",
    })
    void equivalentSpellingsFoldToTheSameText(String name, String folded) {
        assertEquals(folded, TextFolding.fold(name));
        assertEquals(folded, TextFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)));
        assertEquals(folded, TextFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFC)));
        assertEquals(folded, TextFolding.fold(folded), "folding twice changes nothing");
    }

    @Test
    void textOfMarksOnlyFoldsToEmpty() {
        assertEquals("", TextFolding.fold("\u0301\u200e\u0640 "));
        assertEquals("", TextFolding.fold(""));
    }
}
