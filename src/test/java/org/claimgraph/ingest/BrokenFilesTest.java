package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.bods.BodsFormat;
import org.claimgraph.ingest.bundle.BundleLinesFormat;
import org.claimgraph.ingest.csv.SpreadsheetFormat;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyFormat;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyStatementFormat;
import org.claimgraph.ingest.wikidata.WikidataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format survives every broken file: it reports findings and throws nothing. */
class BrokenFilesTest {
    private static final Predicates PREDICATES = new Predicates();
    private static final Map<ImportFormat, String> FORMATS = new LinkedHashMap<>();
    private static final int DAMAGED = 40;
    private static final int MUTATED = 100;

    static {
        FORMATS.put(new FollowTheMoneyFormat(PREDICATES), "/ftm/made-up-delta-1.json");
        FORMATS.put(new FollowTheMoneyStatementFormat(PREDICATES), "/ftm/made-up-statements.csv");
        FORMATS.put(new WikidataFormat(PREDICATES), "/wikidata/made-up-company.json");
        FORMATS.put(new BodsFormat(PREDICATES), "/bods/made-up-bands.json");
        FORMATS.put(new BundleLinesFormat(PREDICATES), "/data/invented-press-release/claims.jsonl");
        FORMATS.put(new SpreadsheetFormat(PREDICATES), "/csv/beteiligungen.csv");
    }

    private static String mapping() {
        return new String(CollectingSink.bytes("/csv/beteiligungen.mapping.json"), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> broken() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty", new byte[0]);
        files.put("one byte", new byte[] {(byte) 0xff});
        files.put("byte-order mark only", utf8("\uFEFF"));
        files.put("NUL characters", new byte[1000]);
        files.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}', '\n'});
        files.put("deep nesting", utf8("[".repeat(100_000)));
        files.put("deep objects", utf8("{\"a\":".repeat(100_000)));
        files.put("huge number", utf8("{\"id\": " + "9".repeat(5000) + "}"));
        files.put("not a number", utf8("{\"id\": NaN}\n{\"id\": 1e999999999}"));
        files.put("lone surrogate", utf8("{\"id\": \"\\ud800\", \"schema\": \"Company\", \"properties\": {}}"));
        files.put("unclosed quote", utf8("\"entity_id\",\"prop\",\"value\"\n\"a,b,c\n"));
        files.put("wrong types", utf8("[1, \"x\", null, true, [], {}]"));
        files.put("long line", utf8("x".repeat(2_000_000)));
        files.put("binary", random(10_000));
        return files;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static Stream<Arguments> cases() {
        return FORMATS.keySet().stream()
                .flatMap(format -> broken().entrySet().stream()
                        .map(file -> Arguments.of(format.name(), file.getKey(), format, file.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void brokenFileGivesFindings(String name, String file, ImportFormat format, byte[] bytes) {
        CollectingSink sink = assertDoesNotThrow(() -> CollectingSink.read(format, "broken", bytes, mapping()));
        assertNotNull(sink.findings);
        sink.findings.forEach(finding -> assertFalse(finding.message().contains("Exception"), finding::message));
        assertDoesNotThrow(() -> format.recognises(new FileStart("broken.csv", bytes)));
    }

    static Stream<Arguments> formats() {
        return FORMATS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey().name(), entry.getKey(), entry.getValue()));
    }

    /** Real files with bytes changed, removed or cut off at places that are the same in each run. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void damagedFileThrowsNothing(String name, ImportFormat format, String file) {
        byte[] whole = CollectingSink.bytes(file);
        Random random = new Random(7);
        for (int at = 0; at < DAMAGED; at++) {
            byte[] damaged = damaged(whole, random, at);
            assertDoesNotThrow(() -> CollectingSink.read(format, "damaged", damaged, mapping()));
        }
    }

    /** Real files with values replaced by others that do not belong there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void mutatedFileThrowsNothing(String name, ImportFormat format, String file) {
        byte[] whole = CollectingSink.bytes(file);
        for (int seed = 0; seed < MUTATED; seed++) {
            byte[] mutated = MutatedFiles.of(whole, seed);
            CollectingSink sink = assertDoesNotThrow(() -> CollectingSink.read(format, "mutated", mutated, mapping()));
            sink.findings.forEach(finding -> assertFalse(finding.message().contains("Exception"), finding::message));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void byteOrderMarkAndCarriageReturnsChangeNothing(String name, ImportFormat format, String file) {
        String text = new String(CollectingSink.bytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (format instanceof SpreadsheetFormat) {
            text = new String(CollectingSink.bytes(file), Charset.forName("windows-1252")).replace("\r\n", "\n");
        }
        CollectingSink plain = CollectingSink.read(format, file, utf8(text), mapping());
        CollectingSink marked =
                CollectingSink.read(format, file, utf8("\uFEFF" + text.replace("\n", "\r\n")), mapping());
        assertEquals(plain.claims.toString(), marked.claims.toString().replace("\r", ""));
        assertEquals(plain.entities.toString(), marked.entities.toString().replace("\r", ""));
        assertEquals(plain.findings, marked.findings);
    }

    private static byte[] damaged(byte[] whole, Random random, int round) {
        byte[] bytes = whole.clone();
        if (round % 2 == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int changes = 0; changes < 5 && bytes.length > 0; changes++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(bytes);
        if (round % 5 == 0) {
            twice.writeBytes(bytes);
        }
        return twice.toByteArray();
    }

    @Test
    void everyFormatIsTested() {
        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.claimgraph.ingest").stream()
                        .filter(type -> type.isAssignableTo(ImportFormat.class) && !type.isInterface())
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet());
        List<String> tested = new ArrayList<>();
        FORMATS.keySet().forEach(format -> tested.add(format.getClass().getSimpleName()));
        assertEquals(written, Set.copyOf(tested));
    }

    /** Each real file is recognised by its own format only. */
    @Test
    void formatsAreToldApart() {
        FORMATS.forEach((format, file) -> assertEquals(
                List.of(format.name()),
                FORMATS.keySet().stream()
                        .filter(other -> other.recognises(new FileStart(file, CollectingSink.bytes(file))))
                        .map(ImportFormat::name)
                        .toList(),
                file));
    }
}
