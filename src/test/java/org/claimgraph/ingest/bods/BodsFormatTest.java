package org.claimgraph.ingest.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.FileStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodsFormatTest {
    private static final BodsFormat FORMAT = new BodsFormat(new Predicates());
    private static final String MARIA = "test-018AF6B3EB";
    private static final String SHEAR = "test-033E84672B";
    private static final String TECIDO = "test-01B68D7633";
    private static final String MOSS = "test-per-moss";
    private static final String HOLLIN = "test-ent-hollin";

    private static String qualifier(ClaimDraft claim, String key) {
        return claim.qualifiers().stream()
                .filter(pair -> pair.key().equals(key))
                .map(pair -> pair.text() == null ? pair.entity() : pair.text())
                .findFirst()
                .orElse(null);
    }

    private static List<String> shares(CollectingSink sink, String subject, String interest) {
        return sink.claims(subject, "ownershipShare").stream()
                .filter(claim -> interest.equals(qualifier(claim, "interestType")))
                .map(claim -> "%s %s %s"
                        .formatted(
                                ((Share) claim.value()).percent(),
                                claim.validTime().from(),
                                claim.validTime().ended()
                                        ? "ended"
                                        : claim.validTime().to()))
                .toList();
    }

    @Test
    void updatedStatementsFollowOneAnother() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/bods/tecido.json");
        assertEquals(EntityKind.PERSON, sink.entity(MARIA).kind());
        assertEquals(EntityKind.COMPANY, sink.entity(SHEAR).kind());
        assertEquals("Shear Trust", sink.entity(SHEAR).name());
        assertEquals("US-DE", sink.entity(TECIDO).jurisdiction());
        assertEquals(3, sink.entities.size());
        assertEquals(
                List.of("100 2002-03-09 2021-09-23", "40 2021-09-24 2022-09-20", "30 2022-09-21 ended"),
                shares(sink, MARIA, "shareholding"));
        assertEquals(
                List.of("60 2021-09-24 2022-09-20", "70 2022-09-21 2023-02-28", "80 2023-03-01 null"),
                shares(sink, SHEAR, "shareholding"));
        assertEquals(3, shares(sink, MARIA, "votingRights").size());
        assertEquals(
                "2023-03-03", qualifier(sink.claims(MARIA, "ownershipShare").getLast(), "endedBy"));
        assertEquals(3, sink.claims(MARIA, "directs").size());
        assertEquals(List.of("share-of-office"), sink.kindsOfFindings());
        assertTrue(sink.claim(TECIDO, "beneficialOwner").validTime().ended());
    }

    @Test
    void rangesKeepTheirExcludedEnds() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/bods/made-up-bands.json");
        assertEquals(
                List.of("share 25 50 BETWEEN EQUITY without LOWER", "share 50 75 BETWEEN VOTES without BOTH"),
                sink.values(MOSS, "ownershipShare"));
        ClaimDraft equity = sink.claims(MOSS, "ownershipShare").getFirst();
        assertEquals(LocalDate.of(2025, 3, 1), equity.validTime().to());
        ClaimDraft votes = sink.claims(MOSS, "ownershipShare").getLast();
        assertTrue(votes.validTime().ended());
        assertEquals("2025-03-10", qualifier(votes, "endedBy"));
        assertEquals("Hollin Quarries Ltd", votes.attribution().getLast().agentText());
        ClaimDraft board = sink.claim(MOSS, "controls");
        assertTrue(board.validTime().ended());
        assertNull(board.validTime().from());
        assertEquals("appointmentOfBoard", qualifier(board, "interestType"));
    }

    @Test
    void unspecifiedOwnerIsUnknownWithItsReason() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/bods/made-up-bands.json");
        List<ClaimDraft> owners = sink.claims(HOLLIN, "beneficialOwner");
        assertEquals(2, owners.size());
        ClaimDraft unknown = owners.stream()
                .filter(claim -> claim.value() instanceof UnknownValue)
                .findFirst()
                .orElseThrow();
        assertEquals("subjectUnableToConfirmOrIdentifyBeneficialOwner", qualifier(unknown, "reason"));
        assertEquals("at least 10 and less than 25 % of equity", qualifier(unknown, "share"));
        assertEquals(LocalDate.of(2020, 1, 1), unknown.validTime().from());
        assertEquals(LocalDate.of(2022, 6, 30), unknown.validTime().to());
        assertTrue(owners.stream().anyMatch(claim -> claim.value().equals(new EntityValue(MOSS, null))));
    }

    @Test
    void personAndEntityKeepTheirDetails() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/bods/made-up-bands.json");
        assertEquals(List.of("when 1971-11-01 1971-11-30 MONTH"), sink.values(MOSS, "birthDate"));
        assertEquals(List.of("text zxx GB", "text zxx IS"), sink.values(MOSS, "nationality"));
        ClaimDraft exposed = sink.claim(MOSS, "topic");
        assertEquals(LocalDate.of(2023, 12, 31), exposed.validTime().to());
        assertEquals(
                List.of(NameKind.PRIMARY, NameKind.TRANSLITERATION, NameKind.FORMER),
                sink.entities.get(MOSS).names().stream()
                        .map(name -> name.kind())
                        .toList());
        assertEquals(
                List.of(new Identifier.Code("gb-coh", "SC000777"), new Identifier.Code("lei", "5299000HOLLIN0000081")),
                sink.entities.get(HOLLIN).identifiers());
        assertEquals(
                "1 Quarry Road, Elgin, IV30 9ZZ, United Kingdom",
                sink.claim(HOLLIN, "address").printed());
        assertEquals("commenting", qualifier(sink.claim(HOLLIN, "note"), "motivation"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exact\": 33.33} | share 33.33 null EXACT EQUITY",
                "{\"minimum\": 25} | share 25 null AT_LEAST EQUITY",
                "{\"exclusiveMinimum\": 25} | share 25 null MORE_THAN EQUITY",
                "{\"maximum\": 25} | share 25 null AT_MOST EQUITY",
                "{\"exclusiveMaximum\": 25} | share 25 null LESS_THAN EQUITY",
                "{\"minimum\": 25, \"exclusiveMinimum\": 30, \"maximum\": 50} | share 30 50 BETWEEN EQUITY without LOWER",
                "{\"exact\": 101} | entity test-c",
            })
    void shareIsReadWithItsBounds(String share, String value) {
        CollectingSink sink = relationship("\"p\"", "{\"type\": \"shareholding\", \"share\": %s}".formatted(share));
        String predicate = value.startsWith("entity") ? "owns" : "ownershipShare";
        assertEquals(List.of(value), sink.values("test-p", predicate));
    }

    @ParameterizedTest
    @CsvSource({
        "shareholding,owns",
        "votingRights,controls",
        "boardChair,directs",
        "trustee,partyTo",
        "unknownInterest,relationship",
        "rightsToProfitOrIncome,profitShare",
        "conditionalRightsGrantedByContract,controls"
    })
    void interestWithoutShareHasThePredicateOfItsType(String type, String predicate) {
        CollectingSink sink = relationship("\"p\"", "{\"type\": \"%s\"}".formatted(type));
        assertEquals(1, sink.claims("test-p", predicate).size());
    }

    @Test
    void noBeneficialOwnersIsNone() {
        CollectingSink sink = relationship("{\"reason\": \"noBeneficialOwners\"}", "");
        assertEquals(List.of("none"), sink.values("test-c", "beneficialOwner"));
    }

    private static CollectingSink relationship(String party, String interests) {
        return CollectingSink.readText(
                FORMAT,
                "r.json",
                "[{\"statementId\": \"1\", \"recordId\": \"r\", \"recordType\": \"relationship\", \"recordDetails\": {\"subject\": \"c\", \"interestedParty\": %s, \"interests\": [%s]}}]"
                        .formatted(party, interests));
    }

    @Test
    void personThatIsNotExposedIsDenied() {
        CollectingSink sink = CollectingSink.readText(
                FORMAT,
                "p.json",
                "[{\"statementId\": \"1\", \"recordId\": \"p\", \"recordType\": \"person\", \"recordDetails\": {\"politicalExposure\": {\"status\": \"isNotPep\"}}}]");
        assertEquals(Polarity.NEGATED, sink.claim("test-p", "topic").polarity());
        assertEquals("Unknown person", sink.entity("test-p").name());
    }

    @Test
    void earlierVersionsAreRefused() {
        CollectingSink sink = CollectingSink.readText(
                FORMAT, "old.json", "[{\"statementID\": \"1\", \"statementType\": \"personStatement\"}]");
        assertEquals(List.of("bods-version"), sink.kindsOfFindings());
        assertTrue(sink.entities.isEmpty());
    }

    @Test
    void fileIsRecognisedByItsMembers() {
        assertTrue(FORMAT.recognises(new FileStart("x", CollectingSink.bytes("/bods/tecido.json"))));
        assertFalse(FORMAT.recognises(new FileStart("x", CollectingSink.bytes("/ftm/donations.ijson"))));
    }
}
