package org.claimgraph.ingest.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.wikidata.WikidataProperty.Action;
import org.junit.jupiter.api.Test;

class WikidataFormatTest {
    private static final WikidataFormat FORMAT = new WikidataFormat(new Predicates());
    private static final String COMPANY = "wikidata-Q900000001";
    private static final String PERSON = "wikidata-Q7747";
    private static final CollectingSink MADE_UP = CollectingSink.read(FORMAT, "/wikidata/made-up-company.json");
    private static final CollectingSink REAL = CollectingSink.read(FORMAT, "/wikidata/Q7747-trimmed.json");

    private static Set<String> values(CollectingSink sink, String subject, String predicate) {
        return Set.copyOf(sink.values(subject, predicate));
    }

    @Test
    void mappedPredicatesExist() {
        Predicates predicates = new Predicates();
        for (WikidataProperty property : new WikidataMapping().all()) {
            if (property.action() == Action.NAME) {
                assertTrue(NameKind.valueOf(property.target()) != null);
            } else if (property.action() != Action.IDENTIFIER) {
                assertTrue(predicates.knows(property.target()), property::toString);
            }
        }
    }

    @Test
    void companyHasItsNamesInAllLanguages() {
        assertEquals(EntityKind.COMPANY, MADE_UP.entity(COMPANY).kind());
        assertEquals(
                "invented company for tests",
                MADE_UP.entity(COMPANY).description().value());
        Set<String> names = MADE_UP.entities.get(COMPANY).names().stream()
                .map(name -> name.value() + " " + name.language() + " " + name.kind())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "Beispielwerke en PRIMARY",
                        "Beispielwerke AG de TRANSLATION",
                        "示例工厂 zh-Hans TRANSLITERATION",
                        "Бајшпилверке sr-Cyrl TRANSLITERATION",
                        "Beispielwerke AG en ALIAS",
                        "BW en ALIAS",
                        "Beispiel-Werke de ALIAS"),
                names);
    }

    @Test
    void datesHaveThePrecisionAndSourceOfTheirStatements() {
        assertEquals(
                Set.of("when 1998-01-01 1998-12-31 YEAR", "when 1998-06-02 1998-06-02 DAY"),
                values(MADE_UP, COMPANY, "founded"));
        ClaimDraft exact = MADE_UP.claims(COMPANY, "founded").getLast();
        assertEquals("Annual report 2022", exact.attribution().getLast().agentText());
        assertEquals("Wikidata", exact.attribution().getFirst().agentText());
        assertEquals(
                1, MADE_UP.claims(COMPANY, "founded").getFirst().attribution().size());
    }

    @Test
    void ranksAreKeptWithTheirReasons() {
        List<ClaimDraft> chiefs = MADE_UP.claims(COMPANY, "chiefExecutive");
        assertEquals(3, chiefs.size());
        assertEquals(
                Set.of(Rank.NORMAL, Rank.PREFERRED, Rank.DEPRECATED),
                chiefs.stream().map(ClaimDraft::rank).collect(Collectors.toSet()));
        assertTrue(chiefs.stream().allMatch(claim -> claim.rank() == Rank.NORMAL || claim.rankReason() != null));
    }

    @Test
    void unknownAndNoValueAreKept() {
        assertEquals(Set.of("none"), values(MADE_UP, COMPANY, "parent"));
        assertEquals(Set.of("none"), values(MADE_UP, COMPANY, "dissolved"));
        assertTrue(values(MADE_UP, COMPANY, "founder").contains("unknown"));
        assertTrue(values(MADE_UP, COMPANY, "founder").contains("entity wikidata-Q900000013"));
    }

    @Test
    void ownersHaveTheirShares() {
        assertEquals(Set.of("share 51 null EXACT EQUITY"), values(MADE_UP, "wikidata-Q900000020", "ownershipShare"));
        assertEquals(Set.of("share 24.5 null EXACT EQUITY"), values(MADE_UP, "wikidata-Q900000021", "ownershipShare"));
    }

    @Test
    void amountsHaveTheirPeriodsAndCurrencies() {
        assertEquals(
                Set.of("money 1234500000 null EUR EXACT null", "money 1100000000 null EUR EXACT null"),
                values(MADE_UP, COMPANY, "revenue"));
        assertEquals(Set.of("money 45000000 null EUR EXACT null"), values(MADE_UP, COMPANY, "loss"));
        assertEquals(Set.of(), values(MADE_UP, COMPANY, "netProfit"));
        assertEquals(2, MADE_UP.claims(COMPANY, "employees").size());
        assertTrue(MADE_UP.claims(COMPANY, "employees").stream().allMatch(claim -> claim.asOf() != null));
    }

    @Test
    void deprecatedIdentifiersAreLeftOut() {
        List<Identifier.Code> codes = MADE_UP.entities.get(COMPANY).identifiers();
        assertTrue(codes.contains(new Identifier.Code("wikidata", "Q900000001")));
        assertTrue(codes.stream().anyMatch(code -> code.scheme().equals("lei")));
        assertTrue(codes.stream().noneMatch(code -> code.scheme().equals("isin")));
        assertTrue(codes.stream()
                .anyMatch(code -> code.scheme().equals("ticker") && code.value().contains(":")));
    }

    @Test
    void realItemIsReadWhole() {
        assertEquals(EntityKind.PERSON, REAL.entity(PERSON).kind());
        List<ClaimDraft> presidencies = REAL.claims(PERSON, "holdsPosition").stream()
                .filter(claim -> claim.value().canonical().equals("entity wikidata-Q218295"))
                .toList();
        assertEquals(
                Set.of(LocalDate.of(2000, 5, 7), LocalDate.of(2012, 5, 7)),
                presidencies.stream().map(claim -> claim.validTime().from()).collect(Collectors.toSet()));
        assertTrue(REAL.claims(PERSON, "birthPlace").stream().anyMatch(claim -> claim.rank() == Rank.DEPRECATED));
        assertTrue(values(REAL, PERSON, "politicalAffiliation").contains("none"));
        assertEquals(2, values(REAL, PERSON, "citizenship").size());
        assertTrue(REAL.claims("wikidata-Q1", "partOf").isEmpty());
    }

    @Test
    void everyStatementBecomesAClaimOrAnIdentifierOrAName() {
        Set<String> statements =
                REAL.claims.stream().map(claim -> claim.draft().source().id()).collect(Collectors.toSet());
        // 302 statements, without 5 external identifiers, the native name and 3 pseudonyms.
        assertEquals(302 - 5 - 4, statements.size());
    }

    @Test
    void linesOfADumpAreRead() {
        CollectingSink sink = CollectingSink.readText(
                FORMAT,
                "dump.json",
                "[\n{\"id\": \"Q1\", \"labels\": {}, \"claims\": {}},\n{\"id\": \"Q2\", \"labels\": {}, \"claims\": {}}\n]\n");
        assertEquals(Set.of("wikidata-Q1", "wikidata-Q2"), sink.entities.keySet());
        assertEquals("Q1", sink.entity("wikidata-Q1").name());
    }

    @Test
    void fileIsRecognisedByItsMembers() {
        assertTrue(FORMAT.recognises(new FileStart("x", CollectingSink.bytes("/wikidata/made-up-company.json"))));
        assertFalse(FORMAT.recognises(new FileStart("x", CollectingSink.bytes("/ftm/donations.ijson"))));
    }
}
