package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "ısı, isi",
        "Øystein Þórr, oystein thorr",
        "🐶 Café, 🐶 cafe",
        "ΟΔΥΣΣΕΎΣ ᾼ, οδυσσευσ α",
        "Ёлкин Йошкар, елкин иошкар",
        "ՀԱՅԱՍՏԱՆ, հայաստան",
        "שָׁלוֹם צה״ל, שלום צהל",
        "ﾊﾟﾘ商会, パリ商会",
        "ﬁnance ①, finance 1",
        "가격, 가격",
        "क़लम, क\u093cलम",
        "Nguyễn Thị Ơ, nguyen thi o",
        "A.B.C. Mining Company, abc mining company",
        "J.P. Morgan, jp morgan",
        "J. P. Morgan, jp morgan",
        "J P Morgan, jp morgan",
        "J.-P. Sartre, jp sartre",
        "J.Crew, j crew",
        "А. С. Пушкин, ас пушкин",
        "Acme Inc., acme inc",
        "St. Louis, st louis",
        "Booking.com 2.0, booking.com 2.0",
        "Sean O’Brien, sean obrien",
        "Coca\u2011Tola, coca tola",
        "Jean-Luc, jean luc",
        "Jean – Luc, jean luc",
        "Jean-\u200bLuc, jean luc",
        "ジョン・スミス, ジョン スミス",
        "'“Daily”, «Est»', 'daily, est'",
        "soft\u00adhyphen, softhyphen",
        "\ufeffword\u2060joiner, wordjoiner",
        "AA-, aa-",
        "AA\u2212, aa-",
        "'about -5 or 10-20', about -5 or 10 20",
        "C++ & C#, c++ & c#"
    })
    void equivalentSpellingsFoldToTheSameText(String name, String folded) {
        assertEquals(folded, TextFolding.fold(name));
        assertEquals(folded, TextFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)));
        assertEquals(folded, TextFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFC)));
        assertEquals(folded, TextFolding.fold(folded), "folding twice changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "kana voicing, パリ商会, バリ商会",
        "half-width kana voicing, ﾊﾘ, ﾊﾞﾘ",
        "hiragana voicing, はら, ばら",
        "katakana length, ビル, ビール",
        "Devanagari vowel sign, कुमार, कमार",
        "Devanagari nukta, क़लम, कलम",
        "Devanagari virama, सत्य, सतय",
        "Devanagari anusvara, अंक, अक",
        "Bengali vowel sign, কুমার, কমার",
        "Gurmukhi addak, ਪੱਤਾ, ਪਤਾ",
        "Gujarati vowel sign, કુમાર, કમાર",
        "Oriya vowel sign, କୁମାର, କମାର",
        "Tamil vowel sign, கிரி, கரி",
        "Tamil pulli, பட்டு, படடு",
        "Telugu vowel sign, కిరణ్, కరణ్",
        "Kannada vowel sign, ಕಿರಣ, ಕರಣ",
        "Malayalam vowel sign, കുമാര, കമാര",
        "Sinhala vowel sign, කුමාර, කමාර",
        "Thai vowel sign, กิน, กัน",
        "Thai tone, ข่าว, ข้าว",
        "Lao vowel sign, ກິນ, ກັນ",
        "Khmer vowel sign, គិត, គុត",
        "Myanmar vowel sign, ကိ, ကု",
        "Tibetan vowel sign, བོད, བེད",
        "Thaana vowel sign, ދިވެހި, ދުވެހި",
        "Hangul vowel, 가, 거",
        "rating, AA-, AA",
        "sign, -5, 5",
        "letters of Latin, Müller, Maller",
        "version, 2.0, 20",
        "language, C++, C#"
    })
    void marksThatAreLettersAndSignsMakeADifference(String kind, String one, String other) {
        assertNotEquals(TextFolding.fold(one), TextFolding.fold(other), kind);
        assertEquals(
                TextFolding.fold(one),
                TextFolding.fold(Normalizer.normalize(one, Normalizer.Form.NFD)),
                kind + ", NFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "’", "‘", "‛", "ʼ", "ʻ", "`", "´", "′", "＇", "ʹ"})
    void apostrophesMakeNoDifference(String apostrophe) {
        assertEquals("obrien", TextFolding.fold("O" + apostrophe + "Brien"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "﹣", "·", "・", "\u00a0", "\u202f", "\u2009"})
    void hyphensAndSpacesMakeNoDifference(String hyphen) {
        assertEquals("jean luc", TextFolding.fold("Jean" + hyphen + "Luc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u200e", "\u202b", "\ufe0f"
            })
    void invisibleCharactersMakeNoDifference(String invisible) {
        assertEquals("openai", TextFolding.fold("Open" + invisible + "AI"));
        assertEquals("バリ", TextFolding.fold("ハ" + invisible + "\u3099リ"));
    }

    @ParameterizedTest
    @CsvSource({"Jean-, jean", "' - Luc', luc", "Henry A K, henry a k", "J. P., jp", "J. P. M, jp m", "J, j", "A.B, ab"
    })
    void partOfATextKeepsItsLastWordOpen(String part, String folded) {
        assertEquals(folded, TextFolding.parts(part).getFirst().text());
    }

    /** The forms of the part with the ends of words that they need, marked by a bar. */
    @ParameterizedTest
    @CsvSource({
        "t.e, |te| / |t e / t.e",
        "J.P., |jp| / j.p| / j.p.",
        "J., |j / j| / j.",
        "j.p. mor, |jp mor / j.p mor / j.p. mor",
        "Morgan J.P, morgan jp| / morgan j p / morgan j.p",
        "Inc., inc| / inc.",
        "best.edu, best.edu",
        "tesla, tesla"
    })
    void dottedLettersOfAPartAreInitialsOrStandWithinWords(String part, String forms) {
        assertEquals(
                forms,
                TextFolding.parts(part).stream()
                        .map(form -> (form.beginsWord() ? "|" : "") + form.text() + (form.endsWord() ? "|" : ""))
                        .collect(Collectors.joining(" / ")));
    }

    @Test
    void controlCharactersStaySoThatTheyCanBeRefused() {
        assertEquals("a\u0000b", TextFolding.fold("a\u0000b"));
    }

    @Test
    void textOfMarksOnlyFoldsToEmpty() {
        assertEquals("", TextFolding.fold("\u0301\u200e\u0640 "));
        assertEquals("", TextFolding.fold("’"));
        assertEquals("", TextFolding.fold(""));
        assertEquals("", TextFolding.parts("-").getFirst().text());
    }

    @Test
    void lettersWithoutDecompositionFoldAsInIcu() {
        Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
        List<String> wrong = new ArrayList<>();
        for (String letter : new UnicodeSet("[[:Latin:]&[:L:]]")) {
            String folded = Normalizer2.getNFKCCasefoldInstance().normalize(ascii.transliterate(letter));
            boolean isWhole = Normalizer2.getNFKDInstance().isNormalized(letter)
                    && Normalizer2.getNFKCCasefoldInstance().isNormalized(letter);
            if (isWhole && folded.matches("[a-z]+") && !folded.equals(TextFolding.fold(letter))) {
                wrong.add(letter + " " + folded + " " + TextFolding.fold(letter));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void foldingTwiceChangesNothing() {
        String letters = "abZ.-–’· ()é\u0301ẫđパハ\u3099कि\u093cกั'‘5 \u200d\u0640İßΣ";
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String folded = TextFolding.fold(text.toString());
            assertEquals(folded, TextFolding.fold(folded), () -> "twice: " + text);
        }
    }
}
