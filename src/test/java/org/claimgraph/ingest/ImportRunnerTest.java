package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports of files: what they record, correct, report and refuse. */
@QuarkusTest
@Tag("database")
class ImportRunnerTest {
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false, false, null);
    private static final ImportOptions STRICT = new ImportOptions(false, true, false, null);
    private static final ImportOptions RETRACTING = new ImportOptions(false, false, true, null);

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    private static String document(String set) {
        return "{\"type\":\"document\",\"id\":\"%s-doc\",\"language\":\"en\",\"title\":\"Register\"}".formatted(set);
    }

    private static String company(String id) {
        return "{\"type\":\"entity\",\"id\":\"%s\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"%s\",\"language\":\"en\",\"script\":\"Latn\",\"kind\":\"PRIMARY\"}]}"
                .formatted(id, id.toUpperCase(Locale.ROOT));
    }

    private static String revenue(String set, String company, String amount, String record) {
        return "{\"type\":\"claim\",\"document\":\"%s-doc\",\"subject\":\"%s\",\"predicate\":\"valuation\",\"value\":{\"money\":{\"amount\":\"%s\",\"currency\":\"EUR\",\"bound\":\"EXACT\"}},\"modality\":\"ASSERTED\",\"attribution\":[{\"agentText\":\"Register of %s\",\"role\":\"PUBLISHER\"}],\"record\":\"%s\"}"
                .formatted(set, company, amount, set, record);
    }

    private ImportReport run(String name, ImportOptions options, String... lines) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return run(file, name, options);
    }

    private ImportReport run(Path path, String dataSet, ImportOptions options) throws IOException {
        return runner.run(ImportSource.of(path, dataSet), options, _ -> {});
    }

    private static ImportCount claims(ImportReport report) {
        return report.counts().stream()
                .filter(count -> count.kind().equals("claims"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(String company) {
        JsonNode nodes = TestClient.execute(
                        "{ entity(id: \"entity/" + company
                                + "\") { claims { nodes { value { display } supersedes { id } supersededBy { retractedAt } } } } }")
                .data()
                .at("/entity/claims/nodes");
        List<String> values = new ArrayList<>();
        nodes.forEach(
                node -> values.add(node.at("/value/display").asText() + (isSuperseded(node) ? " (superseded)" : "")));
        return values.stream().sorted().toList();
    }

    private static boolean isSuperseded(JsonNode claim) {
        for (JsonNode successor : claim.get("supersededBy")) {
            if (successor.get("retractedAt").isNull()) {
                return true;
            }
        }
        return false;
    }

    private static String state(String company) {
        return TestClient.execute(
                        "{ entity(id: \"entity/" + company + "\") { fact(predicate: \"valuation\") { state } } }")
                .data()
                .at("/entity/fact/state")
                .asText(null);
    }

    @Test
    void spreadsheetWithoutAMappingIsRefusedUntilTheProposalIsSaved() throws IOException {
        Path file = folder.resolve("firms.csv");
        Files.writeString(file, "Company,Founded\nUnmapped Alder Ltd,1999\nUnmapped Holm Ltd,2001\n");

        ImportReport refused = run(file, "unmapped", DRY_RUN);
        assertEquals(ImportStatus.REFUSED, refused.status());
        MappingProposal proposal = refused.proposals().getFirst();
        assertEquals(folder.resolve("firms.mapping.yaml").toString(), proposal.path());
        assertTrue(ReportText.lines(refused).contains("Then try it: import %s --dry-run".formatted(file)));

        Path elsewhere = Files.createDirectory(folder.resolve("other")).resolve("m.yaml");
        Files.writeString(elsewhere, proposal.mapping());
        ImportReport mapped =
                runner.run(ImportSource.of(file, "unmapped").mappedBy(Files.readString(elsewhere)), DRY_RUN, _ -> {});
        assertEquals(2, claims(mapped).read(), mapped::toString);

        Files.writeString(Path.of(proposal.path()), proposal.mapping());
        ImportReport imported = run(file, "unmapped", ImportOptions.DEFAULT);
        assertEquals(ImportStatus.PUBLISHED, imported.status());
        assertFalse(imported.hasErrors(), imported::toString);
        assertEquals(2, claims(imported).added());
    }

    @Test
    void filesThatBelongToOthersAreNotReportedAsUnknown() throws IOException {
        Files.writeString(folder.resolve("bundle.json"), "{\"name\": \"n\", \"claims\": []}");
        Files.writeString(
                folder.resolve("documents.jsonl"),
                "{\"id\":\"companions-doc\",\"language\":\"en\",\"text\":\"text.txt\"}\n");
        Files.writeString(folder.resolve("text.txt"), "Some text.");
        Files.writeString(folder.resolve("notes.txt"), "Notes.");
        Files.writeString(folder.resolve("firms.csv"), "Company,Founded\n");
        Files.writeString(folder.resolve("firms.mapping.yaml"), "{entities: [{id: a, kind: COMPANY, name: Company}]}");

        ImportReport report = run(folder, "companions", ImportOptions.DEFAULT);

        assertEquals(
                List.of(folder.resolve("notes.txt").toString()),
                report.findings().stream()
                        .filter(finding -> finding.kind().equals("unknown-format"))
                        .map(finding -> finding.place().file())
                        .toList());
    }

    @Test
    void probableMistakesAreWarningsThatStrictImportsRefuse() throws IOException {
        String[] lines = {
            document("checks"),
            company("checks-a")
                    .replace(
                            "\"kind\":\"COMPANY\"",
                            "\"kind\":\"COMPANY\",\"identifiers\":[{\"scheme\":\"lei\",\"value\":\"5493001KJTIIGC8Y1R12\"}]"),
            company("checks-b")
                    .replace(
                            "\"kind\":\"COMPANY\"",
                            "\"kind\":\"COMPANY\",\"jurisdiction\":\"Germany\",\"identifiers\":[{\"scheme\":\"lei\",\"value\":\"5493001KJTIIGC8Y1R12\"}]"),
            revenue("checks", "checks-a", "10", "1").replace("EUR", "EUX").replace("valuation", "valuatoin")
        };

        ImportReport report = run("checks", ImportOptions.DEFAULT, lines);

        assertEquals(ImportStatus.PUBLISHED, report.status());
        assertEquals(
                List.of("unknown-jurisdiction", "shared-identifier", "unknown-predicate", "unknown-currency"),
                List.copyOf(report.findingCounts().keySet()));
        assertTrue(report.findings().toString().contains("Did you mean \"valuation\"?"), report::toString);
        assertEquals(ImportStatus.REFUSED, run("checks", STRICT, lines).status());
    }

    @Test
    void secondImportFindsNothingNew() throws IOException {
        String[] lines = {document("twice"), company("twice-a"), revenue("twice", "twice-a", "10", "1")};

        ImportReport first = run("twice", ImportOptions.DEFAULT, lines);
        ImportReport second = run("twice", ImportOptions.DEFAULT, lines);

        assertEquals(ImportStatus.PUBLISHED, first.status());
        assertEquals(List.of(), first.findings());
        assertEquals(new ImportCount("claims", 1, 1, 0, 0, 0, 0, 0), claims(first));
        assertEquals(new ImportCount("claims", 1, 0, 1, 0, 0, 0, 0), claims(second));
        assertEquals(List.of("10 EUR"), values("twice-a"));
    }

    @Test
    void editedWordingChangesTheClaimOnce() throws IOException {
        String first = revenue("reworded", "reworded-a", "10", "1");
        String edited = first.replace(
                "\"modality\"", "\"summary\":\"It is worth ten.\",\"printed\":\"ten euros\",\"modality\"");
        String later = edited.replace("worth ten", "worth 10");
        run("reworded", ImportOptions.DEFAULT, document("reworded"), company("reworded-a"), first);

        ImportReport second =
                run("reworded", ImportOptions.DEFAULT, document("reworded"), company("reworded-a"), edited, later);
        ImportReport again =
                run("reworded", ImportOptions.DEFAULT, document("reworded"), company("reworded-a"), edited, later);

        assertEquals(new ImportCount("claims", 2, 0, 1, 1, 0, 0, 0), claims(second));
        assertEquals(new ImportCount("claims", 2, 0, 2, 0, 0, 0, 0), claims(again));
        assertEquals(List.of("It is worth ten. ten euros"), wordings("reworded-a"));
        assertEquals(List.of("CLAIM_RECORDED", "CLAIM_CHANGED"), changesOfClaims("reworded-a"));
    }

    @Test
    void wordingOfAClaimInOtherDataStays() throws IOException {
        String first =
                revenue("worded", "worded-a", "10", "1").replace("\"modality\"", "\"summary\":\"Ten.\",\"modality\"");
        run("worded", ImportOptions.DEFAULT, document("worded"), company("worded-a"), first);
        Path same = folder.resolve("worded.jsonl");
        run(same, "worded too", ImportOptions.DEFAULT);

        ImportReport second = run(
                "worded", ImportOptions.DEFAULT, document("worded"), company("worded-a"), first.replace("Ten.", "10."));

        assertEquals(new ImportCount("claims", 1, 0, 1, 0, 0, 0, 0), claims(second));
        assertEquals(List.of("Ten. null"), wordings("worded-a"));
    }

    private static List<String> wordings(String company) {
        return TestClient.execute(
                        "{ entity(id: \"entity/" + company + "\") { claims { nodes { summary originalValue } } } }")
                .data()
                .at("/entity/claims/nodes")
                .valueStream()
                .map(claim -> claim.get("summary").asText() + " "
                        + claim.get("originalValue").asText())
                .toList();
    }

    private static List<String> changesOfClaims(String company) {
        String claim = TestClient.execute("{ entity(id: \"entity/" + company + "\") { claims { nodes { id } } } }")
                .data()
                .at("/entity/claims/nodes/0/id")
                .asText();
        return TestClient.execute("{ changes(filter: {nodes: [\"" + claim + "\"]}) { nodes { kind } } }")
                .data()
                .at("/changes/nodes")
                .valueStream()
                .map(change -> change.get("kind").asText())
                .toList();
    }

    @Test
    void editedValueSupersedesTheFormerOne() throws IOException {
        run(
                "edited",
                ImportOptions.DEFAULT,
                document("edited"),
                company("edited-a"),
                revenue("edited", "edited-a", "10", "1"));

        ImportReport second = run(
                "edited",
                ImportOptions.DEFAULT,
                document("edited"),
                company("edited-a"),
                revenue("edited", "edited-a", "11", "1"));

        assertEquals(new ImportCount("claims", 1, 1, 0, 0, 0, 1, 0), claims(second));
        assertEquals(List.of("10 EUR (superseded)", "11 EUR"), values("edited-a"));
    }

    @Test
    void revertedValueCountsAgain() throws IOException {
        String[] original = {document("back"), company("back-a"), revenue("back", "back-a", "10", "1")};
        run("back", ImportOptions.DEFAULT, original);
        run("back", ImportOptions.DEFAULT, document("back"), company("back-a"), revenue("back", "back-a", "11", "1"));

        run("back", ImportOptions.DEFAULT, original);

        assertEquals(List.of("10 EUR", "11 EUR (superseded)"), values("back-a"));
    }

    @Test
    void claimThatIsSaidAgainAfterItsRetractionIsRestored() throws IOException {
        List<String> all = new ArrayList<>(List.of(document("gone"), company("gone-a"), company("gone-b")));
        all.add(revenue("gone", "gone-a", "10", "1"));
        String other = revenue("gone", "gone-b", "20", "2");
        String[] both = {all.get(0), all.get(1), all.get(2), all.get(3), other};
        run("gone", ImportOptions.DEFAULT, both);
        ImportReport without = run("gone", RETRACTING, all.toArray(String[]::new));
        assertEquals(1, claims(without).retracted());
        assertEquals(List.of(), values("gone-b"));
        assertNull(state("gone-b"));

        ImportReport again = run("gone", ImportOptions.DEFAULT, both);

        assertEquals(1, claims(again).changed());
        assertEquals(List.of("20 EUR"), values("gone-b"));
        assertEquals("SINGLE_SOURCE", state("gone-b"));
    }

    @Test
    void claimOfTwoDataSetsStaysUntilBothDropIt() throws IOException {
        String[] lines = {document("shared"), company("shared-a"), revenue("shared", "shared-a", "10", "1")};
        run("shared", ImportOptions.DEFAULT, lines);
        run("shared-copy", ImportOptions.DEFAULT, lines);

        runner.remove("shared", ImportOptions.DEFAULT);
        assertEquals(List.of("10 EUR"), values("shared-a"));

        ImportReport last = runner.remove("shared-copy", ImportOptions.DEFAULT);
        assertEquals(1, claims(last).retracted());
        assertEquals(List.of(), values("shared-a"));
    }

    private static String rank(String company) {
        return TestClient.data("{ entity(id: \"entity/" + company + "\") { claims { nodes { rank } } } }")
                .at("/entity/claims/nodes/0/rank")
                .asText();
    }

    @Test
    void rankOfANewVersionReplacesTheFormerOne() throws IOException {
        String plain = revenue("ranked", "ranked-a", "10", "1");
        String deprecated =
                plain.replace("\"record\"", "\"rank\":\"DEPRECATED\",\"rankReason\":\"Withdrawn.\",\"record\"");
        run("ranked", ImportOptions.DEFAULT, document("ranked"), company("ranked-a"), plain);

        ImportReport second = run("ranked", ImportOptions.DEFAULT, document("ranked"), company("ranked-a"), deprecated);
        assertEquals(1, claims(second).changed(), second::toString);
        assertEquals("DEPRECATED", rank("ranked-a"));
        ImportReport third = run("ranked", ImportOptions.DEFAULT, document("ranked"), company("ranked-a"), deprecated);
        assertEquals(0, claims(third).changed(), third::toString);

        ImportReport other = run(
                "ranked-too",
                ImportOptions.DEFAULT,
                document("ranked"),
                company("ranked-a"),
                plain.replace("\"record\"", "\"dataSet\":\"ranked\",\"record\""));
        assertEquals(1, other.findingCounts().get("ranked-elsewhere"), other::toString);
        assertEquals("DEPRECATED", rank("ranked-a"));

        runner.remove("ranked-too", RETRACTING);
        run("ranked", ImportOptions.DEFAULT, document("ranked"), company("ranked-a"), plain);
        assertEquals("NORMAL", rank("ranked-a"));
    }

    @Test
    void manyRetractionsNeedToBeAllowed() throws IOException {
        List<String> lines = new ArrayList<>(List.of(document("many"), company("many-a")));
        IntStream.range(0, 30).forEach(i -> lines.add(revenue("many", "many-a", "" + (100 + i), "r" + i)));
        run("many", ImportOptions.DEFAULT, lines.toArray(String[]::new));

        ImportReport refused =
                run("many", ImportOptions.DEFAULT, lines.subList(0, 10).toArray(String[]::new));

        assertEquals(ImportStatus.REFUSED, refused.status());
        assertTrue(refused.problem().contains("--allow-retractions"), refused.problem());
        assertEquals(
                20,
                TestClient.execute("{ entity(id: \"entity/many-a\") { claims(first: 20) { nodes { id } } } }")
                        .data()
                        .at("/entity/claims/nodes")
                        .size());
    }

    @Test
    void dryRunReportsTheSameAndKeepsNothing() throws IOException {
        String[] lines = {document("dry"), company("dry-a"), revenue("dry", "dry-a", "10", "1")};

        ImportReport dry = run("dry", DRY_RUN, lines);

        assertEquals(ImportStatus.DRY_RUN, dry.status());
        assertTrue(TestClient.execute("{ entity(id: \"entity/dry-a\") { id } }")
                .json()
                .at("/data/entity")
                .isNull());
        assertEquals(dry.counts(), run("dry", ImportOptions.DEFAULT, lines).counts());
    }

    @Test
    void badLinesAreReportedAndTheOthersImported() throws IOException {
        ImportReport report = run(
                "bad",
                ImportOptions.DEFAULT,
                document("bad"),
                company("bad-a"),
                "{\"type\":\"claim\"",
                revenue("bad", "bad-nobody", "10", "1"),
                revenue("bad", "bad-a", "1e5", "2"),
                "{\"type\":\"street\",\"id\":\"x\"}",
                company("bad-b").replace("COMPANY", "COMPAN"),
                revenue("bad", "bad-a", "12", "3").replace("valuation", "valuatoin"),
                revenue("bad", "bad-a", "11", "4"));

        assertEquals(ImportStatus.PUBLISHED, report.status());
        assertEquals(
                List.of(3L, 5L, 6L, 7L),
                report.findings().stream()
                        .filter(finding -> finding.kind().equals("invalid-line"))
                        .map(finding -> finding.place().line())
                        .toList());
        Map<String, Integer> kinds = report.findingCounts();
        assertEquals(1, kinds.get("rejected-claims"));
        assertEquals(1, kinds.get("unknown-predicate"));
        assertTrue(
                report.findings().stream().anyMatch(finding -> finding.message().contains("\"valuation\"")),
                () -> report.findings().toString());
        assertEquals(List.of("11 EUR", "12 EUR"), values("bad-a"));
        assertTrue(report.hasErrors());
    }

    @Test
    void strictImportIsRefusedForAnUnknownPredicate() throws IOException {
        ImportReport report = run(
                "strict",
                STRICT,
                document("strict"),
                company("strict-a"),
                revenue("strict", "strict-a", "12", "3").replace("valuation", "valuatoin"));

        assertEquals(ImportStatus.REFUSED, report.status());
        assertTrue(TestClient.execute("{ entity(id: \"entity/strict-a\") { id } }")
                .json()
                .at("/data/entity")
                .isNull());
    }

    @Test
    void unknownQualifierIsReportedWithTheNearestKnownOnes() throws IOException {
        String[] lines = {
            document("qualified"),
            company("qualified-a"),
            revenue("qualified", "qualified-a", "12", "1")
                    .replace(
                            "\"record\"",
                            "\"qualifiers\":[{\"key\":\"scpe\",\"text\":\"whole\",\"language\":\"en\"}],\"record\""),
            revenue("qualified", "qualified-a", "12", "2")
                    .replace(
                            "\"record\"",
                            "\"qualifiers\":[{\"key\":\"colour\",\"text\":\"red\",\"language\":\"en\"}],\"record\""),
            revenue("qualified", "qualified-a", "12", "3")
                    .replace(
                            "\"record\"",
                            "\"qualifiers\":[{\"key\":\"scope\",\"text\":\"whole\",\"language\":\"en\"}],\"record\"")
        };

        ImportReport report = run("qualified", ImportOptions.DEFAULT, lines);

        assertEquals(
                List.of(
                        "Unknown qualifier \"scpe\" of \"valuation\". Did you mean \"scope\"? It is kept under this name, and separates no facts.",
                        "Unknown qualifier \"colour\" of \"valuation\". The predicate has the qualifier \"scope\". It is kept under this name, and separates no facts."),
                report.findings().stream().map(Finding::message).toList());
        assertEquals(ImportStatus.REFUSED, run("qualified", STRICT, lines).status());
        assertEquals(
                ImportStatus.PUBLISHED,
                run("qualified", new ImportOptions(false, true, true, null), lines[0], lines[1], lines[4])
                        .status());
    }

    @Test
    void strictImportAcceptsThePropertiesOfTheFormat() throws IOException {
        Path file = folder.resolve("strict.ijson");
        String address =
                "{\"id\":\"strict-address\",\"schema\":\"Address\",\"properties\":{\"full\":[\"1 Mill Lane, Wick\"],\"city\":[\"Wick\"],\"street\":[\"Mill Lane\"]%s}}\n";
        Files.writeString(file, address.formatted(""));
        ImportReport report = run(file, "strict-ftm", STRICT);
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        assertEquals(2, report.findingCounts().get("kept-predicate"), report::toString);

        Files.writeString(file, address.formatted(",\"stret\":[\"Mill\"]"));
        assertEquals(ImportStatus.REFUSED, run(file, "strict-ftm", STRICT).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json at all",
                "{\"type\":\"entity\"}\u0000",
                "{\"type\":\"claim\",\"document\":\"x-doc\",\"subject\":\"a\",\"predicate\":\"valuation\",\"value\":{\"money\":{\"amount\":\"NaN\",\"currency\":\"EUR\"}}}",
                "{\"type\":\"document\",\"id\":\"x\",\"language\":\"en\",\"published\":{\"from\":\"2023-02-30\"}}",
                "{\"type\":\"entity\",\"id\":\"\\ud800\",\"kind\":\"COMPANY\",\"names\":[]}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void brokenLineNeverEndsTheImport(String line) throws IOException {
        ImportReport report = run("fuzz", ImportOptions.DEFAULT, document("fuzz"), line, company("fuzz-a"));

        assertEquals(ImportStatus.PUBLISHED, report.status(), () -> report.toString());
        assertEquals(2, report.findings().getFirst().place().line());
        assertFalse(TestClient.execute("{ entity(id: \"entity/fuzz-a\") { id } }")
                .data()
                .at("/entity")
                .isNull());
    }

    @Test
    void gzipAndZipAreRead() throws IOException {
        Path gzip = folder.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write((document("packed") + "\r\n" + company("packed-a") + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        Path zip = folder.resolve("packed-more.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../outside/claims.jsonl"));
            out.write(revenue("packed", "packed-a", "10", "1").getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(
                ImportStatus.PUBLISHED, run(gzip, null, ImportOptions.DEFAULT).status());
        assertEquals(
                ImportStatus.PUBLISHED, run(zip, null, ImportOptions.DEFAULT).status());

        assertEquals(List.of("10 EUR"), values("packed-a"));
    }

    @Test
    void zipBombIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            out.write((document("bomb") + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(blank);
            }
        }

        ImportReport report = run(bomb, null, ImportOptions.DEFAULT);

        assertEquals(ImportStatus.REFUSED, report.status());
        assertTrue(report.problem().contains("expands to more than"), report.problem());
    }

    @Test
    void importsAreServed() throws IOException {
        ImportReport report = run("served", ImportOptions.DEFAULT, document("served"), "nonsense {");

        JsonNode run = TestClient.execute(
                        "{ importRun(id: \"" + report.run()
                                + "\") { dataSet status counts { kind read added } findings { level kind line message } } importRuns(first: 1) { id } }")
                .data();

        assertEquals("served", run.at("/importRun/dataSet").asText());
        assertEquals("PUBLISHED", run.at("/importRun/status").asText());
        assertEquals(2, run.at("/importRun/findings/0/line").asInt());
        assertEquals(report.run(), run.at("/importRuns/0/id").asText());
    }
}
