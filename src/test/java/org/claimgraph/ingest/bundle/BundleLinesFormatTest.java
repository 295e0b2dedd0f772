package org.claimgraph.ingest.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.Finding;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.MatchQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleLinesFormatTest {
    private static final BundleLinesFormat FORMAT = new BundleLinesFormat(new Predicates());

    private static CollectingSink read(String... lines) throws IOException {
        CollectingSink sink = new CollectingSink();
        FORMAT.read(
                new ImportFile() {
                    @Override
                    public String path() {
                        return "notes/lines.jsonl";
                    }

                    @Override
                    public String dataSet() {
                        return "notes";
                    }

                    @Override
                    public String companion(String name) {
                        return name.equals("note.txt") ? "Holm sold it." : null;
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
                    }
                },
                sink);
        return sink;
    }

    private static String finding(CollectingSink sink) {
        assertEquals(1, sink.findings.size());
        Finding finding = sink.findings.getFirst();
        assertEquals(Finding.Level.ERROR, finding.level());
        return finding.message();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "document"}                           | true
            {"type": "entity"}                             | true
            {"type": "claim"}                              | true
            {"type": "statement", "id": "a"}               | false
            {"subject": "a", "predicate": "b"}             | true
            {"subject": "a"}                               | false
            {"kind": "COMPANY", "names": []}               | true
            {"id": "a", "language": "en"}                  | true
            {"id": "a", "language": "en", "schema": "Note"}| false
            {"id": "a"}                                    | false
            ["a"]                                          | false
            {"type":                                       | false
            a,b                                            | false
            """)
    void firstLineTellsTheFormat(String line, boolean expected) {
        for (String start : List.of(line, "\n\n  " + line + "\nmore")) {
            assertEquals(expected, FORMAT.recognises(new FileStart("a", start.getBytes(UTF_8))), start);
        }
        assertFalse(FORMAT.recognises(new FileStart("a", new byte[0])));
        assertEquals("bundle", FORMAT.name());
    }

    @Test
    void documentHasItsTextAndMoment() throws IOException {
        CollectingSink sink = read(
                "{\"type\": \"document\", \"id\": \"n\", \"language\": \"en\", \"text\": \"note.txt\", \"retrieved\": \"2024-06-04T10:00:00+02:00\"}");
        assertEquals(List.of(), sink.findings);
        assertEquals("Holm sold it.", sink.documents.get("n").text());
        assertEquals(
                Instant.parse("2024-06-04T08:00:00Z"),
                sink.documents.get("n").draft().retrievedAt());
    }

    @Test
    void missingTextIsNamedWithItsFile() throws IOException {
        CollectingSink sink =
                read("{\"type\": \"document\", \"id\": \"n\", \"language\": \"en\", \"text\": \"none.txt\"}");
        assertTrue(finding(sink).contains("There is no text \"none.txt\" beside notes/lines.jsonl."));
        assertTrue(sink.documents.isEmpty());
    }

    @Test
    void entityHasItsIdentifiersAndThePlacesOfItsNames() throws IOException {
        CollectingSink sink = read("{\"type\": \"entity\", \"id\": \"e\", \"kind\": \"COMPANY\","
                + " \"identifiers\": [{\"scheme\": \"ticker\", \"value\": \"HLM\"}],"
                + " \"names\": [{\"value\": \"Holm\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\","
                + " \"seen\": [{\"document\": \"n\", \"start\": 0, \"end\": 4}]}]}");
        assertEquals(List.of(), sink.findings);
        assertEquals(
                List.of(new Identifier.Code("ticker", "HLM")),
                sink.entities.get("e").identifiers());
        assertEquals(
                List.of(new Name.Occurrence("n", 0, 4)),
                sink.entities.get("e").names().getFirst().occurrences());
        assertTrue(sink.redirects.isEmpty());
    }

    @Test
    void mergedEntityWithoutNamesIsOnlyARedirect() throws IOException {
        CollectingSink sink =
                read("{\"type\": \"entity\", \"id\": \"old\", \"kind\": \"COMPANY\", \"mergedInto\": \"e\"}");
        assertEquals(List.of(), sink.findings);
        assertTrue(sink.entities.isEmpty());
        assertEquals("e", sink.redirects.get("old"));
    }

    private static String claim(String more) {
        return "{\"document\": \"n\", \"subject\": \"e\", \"predicate\": \"valuation\", \"value\": {\"money\": {\"amount\": \"13\","
                + " \"currency\": \"USD\", \"conversions\": [{\"amount\": \"12\", \"currency\": \"EUR\"}]}}" + more
                + "}";
    }

    @Test
    void claimHasItsQuotesAndWhatItSupersedes() throws IOException {
        CollectingSink sink = read(
                claim(
                        ", \"key\": \"k1\", \"evidence\": [{\"start\": 2, \"end\": 5}, {\"quote\": \"sold it\", \"prefix\": \"Holm \"}]"),
                "",
                claim(
                        ", \"dataSet\": \"other\", \"record\": \"r\", \"supersedes\": {\"claim\": \"k1\", \"kind\": \"UPDATE\"},"
                                + " \"attribution\": [{\"agentText\": \"Holm\", \"role\": \"ORIGINAL\"}],"
                                + " \"evidence\": [{\"start\": 1, \"end\": 2, \"match\": \"FUZZY\"}]"));
        assertEquals(List.of(), sink.findings);
        ImportedClaim first = sink.claims.getFirst();
        assertEquals("k1", first.key());
        assertEquals("notes", first.draft().source().dataSet());
        assertNull(first.supersedes());
        assertFalse(first.isAttributed());
        assertEquals(1, first.quotes().size());
        assertEquals(1, first.quotes().getFirst().position());
        assertEquals("sold it", first.quotes().getFirst().quote().exact());
        assertEquals(
                new Evidence.Span("n", 2, 5, MatchQuality.EXACT),
                first.draft().evidence().getFirst());
        assertEquals(
                new Decimal("12"),
                ((Money) first.draft().value()).conversions().getFirst().amount());
        ImportedClaim second = sink.claims.get(1);
        assertEquals("k1", second.supersedes());
        assertEquals(SupersessionKind.UPDATE, second.supersessionKind());
        assertTrue(second.isAttributed());
        assertEquals("other", second.draft().source().dataSet());
        assertEquals(MatchQuality.FUZZY, second.draft().evidence().getFirst().match());
    }

    @Test
    void findingsAboutLinesSayThePlaceOnce() throws IOException {
        CollectingSink sink = read("{\"type\": \"note\"}");
        assertEquals(
                "The line is no document, entity or claim: give a \"type\" of document, entity or claim.",
                finding(sink));
        assertEquals(1, sink.findings.getFirst().place().line());
    }
}
