package org.claimgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
    private static final String TEXT = "a🐶đ́𠮷ب";

    @ParameterizedTest
    @CsvSource({"0, 1, a", "1, 2, 🐶", "0, 2, a🐶", "2, 4, đ́", "4, 5, 𠮷", "5, 6, ب", "0, 6, a🐶đ́𠮷ب", "3, 3, ''"})
    void partIsCutByCodePoints(int start, int end, String part) {
        assertEquals(part, CodePoints.part(TEXT, start, end));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "0, 7", "7, 7", "6, 8"})
    void partOutsideTheTextIsNull(int start, int end) {
        assertNull(CodePoints.part(TEXT, start, end));
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertEquals(6, CodePoints.length(TEXT));
        assertEquals(0, CodePoints.length(""));
        assertEquals(8, TEXT.length(), "UTF-16 has two code units for each supplementary character");
    }

    @Test
    void spanWithoutCodePointsIsRejected() {
        for (int[] bad : List.of(new int[] {-1, 2}, new int[] {2, 2}, new int[] {3, 2})) {
            assertThrows(ApiException.class, () -> new Evidence.Span("d", bad[0], bad[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, RTL",
        "AR-EG, RTL",
        "he, RTL",
        "fa-IR, RTL",
        "az-Arab, RTL",
        "ar-Latn, LTR",
        "vi, LTR",
        "zh-Hans, LTR",
        "id, LTR",
        "en-US, LTR",
        "arn, LTR"
    })
    void textDirectionFollowsTheScript(String language, TextDirection direction) {
        assertEquals(direction, TextDirection.of(language));
    }
}
