package org.claimgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnnamedAgentsTest {
    private static Hop.Step step(String words) {
        return new Hop.Step(null, words, HopRole.ORIGINAL, false, "said", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publisher not named",
                "Publisher: not named",
                "(unknown)",
                "UNKNOWN",
                "n/a",
                "N.A.",
                "not disclosed",
                "source not disclosed",
                "unnamed source",
                "author unknown",
                "-",
                "—",
                " ",
                "không rõ nguồn",
                "nguồn: không tiết lộ",
                "giấu tên",
                "tidak diketahui",
                "sumber tidak disebutkan",
                "anonim",
                "غير معروف",
                "المصدر غير معروف",
                "لم يُذكر اسمه",
                "مصدر مجهول",
                "未知",
                "来源不明",
                "消息来源：未披露",
                "作者 佚名",
                "來源不詳",
                "unbekannt",
                "Quelle: nicht genannt",
                "auteur inconnu",
                "fuente desconocida",
                "fonte não identificada",
                "источник не назван",
                "неизвестно",
                "невідоме джерело",
                "情報源：不明",
                "출처 미상",
                "bilinmeyen kaynak",
                "अज्ञात स्रोत"
            })
    void placeholderIsAnAnonymousHop(String words) {
        Hop.Step step = step(words).withoutPlaceholder();
        assertTrue(step.anonymous());
        assertEquals(words, step.agentText());
        assertTrue(step.quoted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters",
                "!!!",
                "???",
                "Unknown Worlds Entertainment",
                "Anonymous Content",
                "Wall Street Journal, author not named",
                "people familiar with the matter",
                "Nation",
                "无锡日报",
                "مصدر",
                "Die Quelle",
                "El País",
                "Известия"
            })
    void nameIsNotAnonymous(String words) {
        assertFalse(step(words).withoutPlaceholder().anonymous());
    }

    @Test
    void entityIsNeverAPlaceholder() {
        assertFalse(new Hop.Step("unknown", null, HopRole.ORIGINAL, false, null, false)
                .withoutPlaceholder()
                .anonymous());
    }
}
