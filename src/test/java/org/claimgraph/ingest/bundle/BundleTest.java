package org.claimgraph.ingest.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Money;
import org.claimgraph.platform.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
    private static final String MANIFEST = """
            {"name": "n", "title": "t", "extractor": "us", "documents": ["d.jsonl"], "entities": ["e.jsonl"], "claims": ["c.jsonl"]}""";
    private static final String DOCUMENT = """
            {"id": "d", "language": "vi", "published": {"from": "2024-10-18", "to": "2024-10-18", "precision": "DAY"}, "publishedBasis": "STATED", "retrieved": "2025-01-01T00:00:00Z", "length": 20}""";
    private static final String ENTITY = """
            {"id": "e", "kind": "COMPANY", "names": [{"value": "E", "language": "en", "script": "Latn", "kind": "PRIMARY", "seen": [{"document": "d", "start": 0, "end": 1}]}], "identifiers": [{"scheme": "lei", "value": "X"}]}""";
    private static final String CLAIM = """
            {"document": "d", "subject": "e", "predicate": "valuation", "value": {"money": {"amount": "5", "currency": "USD"}}, "summary": "s", "modality": "ASSERTED", "attribution": [{"agent": "e", "role": "PUBLISHER"}], "evidence": [{"start": 0, "end": 4}]}""";

    private static final String TEXT = "a⚓bc";
    private static final String TEXT_HASH = Hash.sha256(TEXT.getBytes(StandardCharsets.UTF_8));
    private static final String HASH_MEMBER = "\"contentHash\": \"" + TEXT_HASH + "\"";

    private static Bundle read(String manifest, String documents, String entities, String claims) {
        Map<String, String> files = new HashMap<>();
        files.put("x/bundle.json", manifest);
        files.put("x/d.jsonl", documents);
        files.put("x/e.jsonl", entities);
        files.put("x/c.jsonl", claims);
        files.put("x/text", TEXT);
        return Bundle.read("x", path -> {
            if (!files.containsKey(path)) {
                throw new IllegalStateException(path + " is missing");
            }
            return files.get(path);
        });
    }

    @Test
    void bundleIsReadAsAWhole() {
        Bundle bundle = read(MANIFEST, DOCUMENT + "\n\n", ENTITY, "\n" + CLAIM + "\r\n");
        assertEquals("n", bundle.name());
        assertEquals(20, bundle.documents().getFirst().length());
        assertEquals("E", bundle.entities().getFirst().draft().name());
        assertEquals(
                1, bundle.entities().getFirst().names().getFirst().occurrences().size());
        ClaimDraft claim = bundle.claims().getFirst();
        assertEquals("x/c.jsonl:2", claim.place());
        assertEquals("us", claim.extractor());
        assertEquals(Modality.ASSERTED, claim.modality());
        assertEquals(Polarity.AFFIRMED, claim.polarity());
        assertEquals(Rank.NORMAL, claim.rank());
        assertEquals(Bound.EXACT, ((Money) claim.value()).bound());
        assertEquals("d", claim.evidence().getFirst().document());
    }

    private static ClaimDraft claim(String members) {
        String line = CLAIM.replace("\"summary\"", members + ", \"summary\"");
        return read(MANIFEST, DOCUMENT, ENTITY, line).claims().getFirst();
    }

    @Test
    void validTimeCanHaveEndedOnAnUnknownDay() {
        ClaimDraft former = claim(
                "\"validTime\": {\"text\": \"former\", \"from\": \"2015-01-01\", \"precision\": \"YEAR\", \"ended\": true}");
        assertTrue(former.validTime().ended());
        assertNull(former.validTime().to());
        assertTrue(claim("\"validTime\": {\"ended\": true}").validTime().ended());
        assertFalse(claim("\"validTime\": {\"text\": \"now\", \"ended\": false}")
                .validTime()
                .ended());
        for (String member : List.of("asOf", "statedAt")) {
            String problem = assertThrows(
                            InvalidBundleException.class,
                            () -> claim("\"" + member + "\": {\"text\": \"x\", \"ended\": true}"))
                    .getMessage();
            assertEquals("x/c.jsonl:1 has the unknown member \"ended\".", problem);
        }
    }

    @Test
    void documentCanBringItsText() {
        String line = DOCUMENT.replace("\"length\": 20", "\"length\": 4, \"text\": \"text\", " + HASH_MEMBER);
        assertEquals(List.of(TEXT), read(MANIFEST, line, ENTITY, CLAIM).texts());
        assertEquals(List.of(), read(MANIFEST, DOCUMENT, ENTITY, CLAIM).texts());
    }

    @Test
    void hashCoversAllContents() {
        String hash = read(MANIFEST, DOCUMENT, ENTITY, CLAIM).hash();
        assertEquals(hash, read(MANIFEST, DOCUMENT, ENTITY, CLAIM).hash());
        assertNotEquals(hash, read(MANIFEST, DOCUMENT, ENTITY, CLAIM + "\n").hash());
        assertNotEquals(
                hash,
                read(MANIFEST.replace("\"t\"", "\"u\""), DOCUMENT, ENTITY, CLAIM)
                        .hash());
    }

    private static Arguments broken(String line, String from, String to, String said) {
        assertTrue(line.contains(from), from);
        return Arguments.of(line.replace(from, to), said);
    }

    private static final String MONEY = "{\"money\": {\"amount\": \"5\", \"currency\": \"USD\"}}";

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of("nonsense", "is not JSON"),
                Arguments.of("{", "is not JSON"),
                Arguments.of("[]", "is not a JSON object"),
                Arguments.of("null", "is not a JSON object"),
                Arguments.of(CLAIM + "x", "is not JSON"),
                Arguments.of(CLAIM + CLAIM, "is not JSON"),
                broken(CLAIM, "\"summary\"", "\"sumary\"", "unknown member \"sumary\""),
                broken(CLAIM, "\"summary\": \"s\"", "\"summary\": \"s\", \"summary\": \"t\"", "Duplicate"),
                broken(CLAIM, "\"document\": \"d\", ", "", "lacks \"document\""),
                broken(CLAIM, "\"subject\": \"e\"", "\"subject\": \" \"", "lacks \"subject\""),
                broken(CLAIM, "\"valuation\"", "7", "\"predicate\", which is not a string"),
                broken(CLAIM, "\"summary\": \"s\", ", "", "lacks \"summary\""),
                broken(CLAIM, "\"s\"", "\"a\\u0000b\"", "contains a NUL character in a string"),
                broken(CLAIM, "\"USD\"", "\"\\ud800\"", "contains half a character"),
                broken(CLAIM, "\"s\"", "\"\\udc00\\ud800\"", "contains half a character"),
                broken(CLAIM, MONEY, "{\"date\": {\"from\": \"+12023-01-01\"}}", "years from 0001 to 9999"),
                broken(CLAIM, MONEY, "{\"date\": {\"from\": \"-0044-03-15\"}}", "years from 0001 to 9999"),
                broken(CLAIM, "\"ASSERTED\"", "\"CLAIMED\"", "\"modality\", which is none of"),
                broken(CLAIM, "\"modality\": \"ASSERTED\", ", "", "\"modality\""),
                broken(
                        CLAIM,
                        "\"ASSERTED\"",
                        "\"ASSERTED\", \"polarity\": \"MAYBE\"",
                        "\"polarity\", which is none of"),
                broken(CLAIM, "\"ASSERTED\"", "\"ASSERTED\", \"rank\": \"DEPRECATED\"", "needs a rankReason"),
                broken(CLAIM, "\"ASSERTED\"", "\"ASSERTED\", \"printed\": 5", "\"printed\", which is not a string"),
                broken(CLAIM, "\"value\": " + MONEY + ", ", "", "lacks \"value\""),
                broken(CLAIM, MONEY, "\"5\"", "is not a JSON object"),
                broken(CLAIM, MONEY, "{}", "a value with 0 members"),
                broken(CLAIM, MONEY, "{\"none\": \"x\", \"unknown\": \"y\"}", "a value with 2 members"),
                broken(CLAIM, MONEY, "{\"cash\": \"5\"}", "unknown member \"cash\""),
                broken(CLAIM, MONEY, "{\"money\": null}", "lacks \"money\""),
                broken(CLAIM, MONEY, "{\"share\": null}", "lacks \"share\""),
                broken(CLAIM, MONEY, "{\"quantity\": null}", "lacks \"quantity\""),
                broken(CLAIM, MONEY, "{\"text\": null}", "lacks \"text\""),
                broken(CLAIM, MONEY, "{\"entity\": null}", "lacks \"entity\""),
                broken(CLAIM, MONEY, "{\"date\": null}", "\"value\""),
                broken(CLAIM, MONEY, "{\"boolean\": null}", "\"boolean\", which is not true or false"),
                broken(CLAIM, MONEY, "{\"boolean\": \"yes\"}", "\"boolean\", which is not true or false"),
                broken(CLAIM, MONEY, "{\"entity\": {}}", "lacks \"text\""),
                broken(CLAIM, MONEY, "{\"entity\": 5}", "is not a JSON object"),
                broken(CLAIM, MONEY, "{\"text\": {\"value\": \"x\"}}", "lacks \"language\""),
                broken(CLAIM, MONEY, "{\"quantity\": {\"amount\": \"5\"}}", "lacks \"unit\""),
                broken(CLAIM, MONEY, "{\"share\": {\"percent\": \"5\", \"of\": \"LUCK\"}}", "\"of\", which is none of"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"share\": {\"percent\": \"150\"}}",
                        "A share must lie between 0 and 100 percent: 150 with the bound EXACT"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"share\": {\"percent\": \"75\", \"maxPercent\": \"750\", \"bound\": \"BETWEEN\"}}",
                        "A share must lie between 0 and 100 percent: 750 with the bound BETWEEN"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"share\": {\"percent\": \"50\", \"bound\": \"MORE_THAN\", \"exclusive\": \"LOWER\"}}",
                        "Only a range with the bound BETWEEN can exclude its ends"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"share\": {\"percent\": \"50\", \"exclusive\": \"LEFT\"}}",
                        "\"exclusive\", which is none of [LOWER, UPPER, BOTH]"),
                broken(CLAIM, MONEY, "{\"date\": {\"from\": \"2024-02-30\"}}", "\"from\", which is not a date"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"date\": {\"from\": \"2024-02-02\", \"to\": \"2024-02-01\"}}",
                        "ends before it begins"),
                broken(
                        CLAIM,
                        MONEY,
                        "{\"date\": {\"from\": \"2024-02-02\", \"basis\": \"RELATIVE\"}}",
                        "no calendar dates"),
                broken(CLAIM, MONEY, "{\"date\": {}}", "needs a printed text or a date"),
                broken(CLAIM, "\"5\"", "5", "\"amount\", which is not a string"),
                broken(CLAIM, "\"5\"", "\"5 bn\"", "\"5 bn\" is not a decimal number"),
                broken(CLAIM, "\"USD\"", "\"US$\"", "is not a currency"),
                broken(CLAIM, ", \"currency\": \"USD\"", "", "lacks \"currency\""),
                broken(
                        CLAIM,
                        "\"USD\"",
                        "\"USD\", \"bound\": \"BETWEEN\"",
                        "A number needs an upper end if, and only if, its bound is BETWEEN"),
                broken(CLAIM, "\"USD\"", "\"USD\", \"conversions\": {}", "\"conversions\", which is not an array"),
                broken(CLAIM, "\"USD\"", "\"USD\", \"conversions\": [{\"amount\": \"1\"}]", "lacks \"currency\""),
                broken(CLAIM, "\"role\": \"PUBLISHER\"", "\"role\": \"FRIEND\"", "\"role\", which is none of"),
                broken(CLAIM, ", \"role\": \"PUBLISHER\"", "", "has no role"),
                broken(CLAIM, "\"agent\": \"e\", ", "", "needs an agent or an agentText"),
                broken(
                        CLAIM,
                        "\"role\": \"PUBLISHER\"",
                        "\"role\": \"PUBLISHER\", \"quoted\": 1",
                        "\"quoted\", which is not true or false"),
                broken(CLAIM, "[{\"agent\": \"e\", \"role\": \"PUBLISHER\"}]", "[]", "needs an attribution"),
                broken(CLAIM, "[{\"agent\": \"e\", \"role\": \"PUBLISHER\"}]", "[5]", "is not a JSON object"),
                broken(CLAIM, "[{\"start\": 0, \"end\": 4}]", "[]", "needs evidence"),
                broken(
                        CLAIM,
                        "{\"start\": 0,",
                        "{\"document\": \"other\", \"start\": 0,",
                        "must be in the document of the claim"),
                broken(CLAIM, "\"start\": 0, ", "", "lacks \"start\""),
                broken(CLAIM, "\"end\": 4", "\"end\": 0", "The evidence span from 0 to 0 in \"d\" is invalid"),
                broken(CLAIM, "\"start\": 0", "\"start\": -1", "The evidence span from -1 to 4 in \"d\" is invalid"),
                broken(CLAIM, "\"end\": 4", "\"end\": 4.5", "\"end\", which is not a whole number"),
                broken(CLAIM, "\"end\": 4", "\"end\": \"4\"", "\"end\", which is not a whole number"),
                broken(
                        CLAIM,
                        "\"ASSERTED\"",
                        "\"ASSERTED\", \"qualifiers\": [{\"key\": \"role\"}]",
                        "either a text or an entity"),
                broken(CLAIM, "\"ASSERTED\"", "\"ASSERTED\", \"qualifiers\": [{\"text\": \"x\"}]", "lacks \"key\""));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void invalidClaimIsRefusedWithFileAndLine(String line, String said) {
        InvalidBundleException broken = assertThrows(
                InvalidBundleException.class, () -> read(MANIFEST, DOCUMENT, ENTITY, CLAIM + "\n\n" + line));
        assertTrue(broken.getMessage().startsWith("x/c.jsonl:3 "), broken.getMessage());
        assertTrue(broken.getMessage().contains(said), broken.getMessage());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                broken(DOCUMENT, "\"id\": \"d\", ", "", "lacks \"id\""),
                broken(DOCUMENT, "\"language\": \"vi\", ", "", "lacks \"language\""),
                broken(DOCUMENT, "2024-10-18\", \"to", "18/10/2024\", \"to", "\"from\", which is not a date"),
                broken(DOCUMENT, "\"STATED\"", "\"GUESSED\"", "\"publishedBasis\", which is none of"),
                broken(DOCUMENT, "2025-01-01T00:00:00Z", "yesterday", "yesterday"),
                broken(DOCUMENT, "\"length\": 20", "\"length\": \"20\"", "\"length\", which is not a whole number"),
                broken(DOCUMENT, "\"length\": 20", "\"length\": -1", "length of a document is -1"),
                broken(DOCUMENT, "\"length\": 20", "\"contentHash\": \"abc\"", "is not a content hash"),
                broken(DOCUMENT, "\"length\": 20", "\"txt\": \"x\"", "unknown member \"txt\""),
                broken(DOCUMENT, "\"length\": 20", "\"text\": \"text\"", "not the SHA-256 of that text, " + TEXT_HASH),
                broken(DOCUMENT, "\"length\": 20", "\"text\": \"text\", " + HASH_MEMBER, "not that of the text, 4"),
                broken(
                        DOCUMENT,
                        "\"length\": 20",
                        "\"length\": 5, \"text\": \"text\", " + HASH_MEMBER,
                        "not that of the text, 4"),
                Arguments.of(DOCUMENT, "which an earlier line has"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void invalidDocumentIsRefusedWithFileAndLine(String line, String said) {
        InvalidBundleException broken =
                assertThrows(InvalidBundleException.class, () -> read(MANIFEST, DOCUMENT + "\n" + line, ENTITY, CLAIM));
        assertTrue(broken.getMessage().startsWith("x/d.jsonl:2 "), broken.getMessage());
        assertTrue(broken.getMessage().contains(said), broken.getMessage());
    }

    static Stream<Arguments> entities() {
        return Stream.of(
                broken(ENTITY, "\"id\": \"e\", ", "", "lacks \"id\""),
                broken(ENTITY, "\"kind\": \"COMPANY\", ", "", "needs a \"kind\""),
                broken(ENTITY, "\"COMPANY\"", "\"FIRM\"", "\"kind\", which is none of"),
                broken(ENTITY, "\"PRIMARY\"", "\"ALIAS\"", "the first is the PRIMARY one"),
                broken(ENTITY, "\"PRIMARY\"", "\"NICK\"", "\"kind\", which is none of"),
                broken(ENTITY, ", \"kind\": \"PRIMARY\"", "", "a name without a \"kind\""),
                broken(ENTITY, "\"script\": \"Latn\"", "\"script\": 5", "\"script\", which is not a string"),
                broken(ENTITY, "\"value\": \"E\", ", "", "lacks \"value\""),
                broken(ENTITY, "\"end\": 1", "\"end\": 0", "The name from 0 to 0 in \"d\" is invalid"),
                broken(ENTITY, ", \"end\": 1", "", "lacks \"end\""),
                broken(ENTITY, "\"scheme\": \"lei\", ", "", "lacks \"scheme\""),
                broken(
                        ENTITY,
                        "\"id\": \"e\"",
                        "\"id\": \"e\", \"description\": {\"value\": \"x\"}",
                        "lacks \"language\""),
                broken(ENTITY, "\"id\": \"e\"", "\"id\": \"e\", \"description\": \"x\"", "is not a JSON object"),
                Arguments.of(ENTITY, "which an earlier line has"));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void invalidEntityIsRefusedWithFileAndLine(String line, String said) {
        InvalidBundleException broken =
                assertThrows(InvalidBundleException.class, () -> read(MANIFEST, DOCUMENT, ENTITY + "\n" + line, CLAIM));
        assertTrue(broken.getMessage().startsWith("x/e.jsonl:2 "), broken.getMessage());
        assertTrue(broken.getMessage().contains(said), broken.getMessage());
    }

    @Test
    void aBrokenManifestIsRefusedWithItsPlace() {
        for (String manifest : List.of(
                "",
                "[]",
                "{}",
                MANIFEST.replace("\"name\": \"n\", ", ""),
                MANIFEST.replace("[\"d.jsonl\"]", "\"d.jsonl\""),
                MANIFEST.replace("[\"d.jsonl\"]", "[1]"),
                MANIFEST.replace("title", "subtitle"))) {
            InvalidBundleException broken =
                    assertThrows(InvalidBundleException.class, () -> read(manifest, DOCUMENT, ENTITY, CLAIM), manifest);
            assertTrue(broken.getMessage().startsWith("x/bundle.json "), broken.getMessage());
        }
        assertThrows(
                IllegalStateException.class,
                () -> read(MANIFEST.replace("d.jsonl", "gone.jsonl"), DOCUMENT, ENTITY, CLAIM));
    }
}
