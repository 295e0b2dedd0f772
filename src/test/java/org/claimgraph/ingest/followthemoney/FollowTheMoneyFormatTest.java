package org.claimgraph.ingest.followthemoney;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowTheMoneyFormatTest {
    private static final FollowTheMoneyFormat FORMAT = new FollowTheMoneyFormat(new Predicates());

    private static CollectingSink lines(String... lines) {
        return CollectingSink.readText(FORMAT, "lines.ijson", String.join("\n", lines));
    }

    private static String entity(String id, String schema, String properties) {
        return "{\"id\": \"%s\", \"schema\": \"%s\", \"properties\": {%s}}"
                .formatted(id, schema, properties.replace('\'', '"'));
    }

    private static List<String> qualifiers(ClaimDraft claim) {
        return claim.qualifiers().stream()
                .map(Qualifier.Pair::canonical)
                .sorted()
                .toList();
    }

    private static Map<EntityKind, Long> kinds(CollectingSink sink) {
        return sink.entities.values().stream()
                .collect(Collectors.groupingBy(one -> one.draft().kind(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void donationsAreReadWhole() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/ftm/donations.ijson");
        assertEquals(
                Map.of(
                        EntityKind.COMPANY, 56L,
                        EntityKind.PERSON, 22L,
                        EntityKind.ORGANIZATION, 17L,
                        EntityKind.ASSET, 89L),
                kinds(sink));
        assertEquals(
                194,
                sink.entities.values().stream()
                        .mapToInt(one -> one.names().size())
                        .sum());
        List<ClaimDraft> payments = sink.claims("paid");
        assertEquals(290, payments.size());
        assertEquals(
                new BigDecimal("40589689.15"),
                payments.stream()
                        .map(claim -> (Money) claim.value())
                        .map(money -> money.amount().number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertTrue(payments.stream()
                .allMatch(claim -> ((Money) claim.value()).currency().equals("EUR")));
        assertTrue(payments.stream()
                .allMatch(claim -> claim.validTime().precision() == Precision.DAY
                        && claim.validTime().from().equals(claim.validTime().to())));
        assertEquals(
                580,
                payments.stream()
                        .flatMap(claim -> claim.qualifiers().stream())
                        .filter(pair -> pair.key().equals("namesMentioned"))
                        .count());
        assertEquals(103, sink.claims("address").size());
        assertEquals(170, sink.claims("country").size());
        assertEquals(89, sink.claims("city").size());
        assertEquals(87, sink.claims("street").size());
        assertEquals(290 + 103 + 170 + 176, sink.claims.size());
        assertEquals(List.of(), sink.findings);
    }

    @Test
    void deltaAddsEntitiesRedirectsAndGuesses() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/ftm/made-up-delta-1.json");
        assertEquals(EntityKind.COMPANY, sink.entity("mu-acme").kind());
        assertEquals("DE", sink.entity("mu-acme").jurisdiction());
        assertEquals(List.of("when 1999-01-01 1999-12-31 YEAR"), sink.values("mu-acme", "founded"));
        assertEquals(List.of("when 1975-08-01 1975-08-31 MONTH"), sink.values("mu-rita", "birthDate"));
        assertEquals(List.of("text zxx role.pep"), sink.values("mu-rita", "topic"));
        assertEquals(EntityKind.ORGANIZATION, sink.entity("mu-gone").kind());
        assertEquals(Map.of("src-a-1", "mu-acme", "src-b-77", "mu-acme"), sink.redirects);
        ClaimDraft share = sink.claim("mu-rita", "ownershipShare");
        assertEquals("share 40 null EXACT EQUITY", share.value().canonical());
        assertEquals(LocalDate.of(2001, 5, 1), share.validTime().from());
        assertNull(share.validTime().to());
        assertEquals(List.of("owned entity src-a-1"), qualifiers(share));
        ClaimDraft payment = sink.claim("mu-acme", "paid");
        assertTrue(payment.value() instanceof UnknownValue);
        assertEquals("1200000", payment.printed());
        assertEquals(List.of("kind-guessed", "no-currency"), sink.kindsOfFindings());
        assertTrue(payment.attribution().getFirst().agentText().equals("made_up"));
    }

    @Test
    void deltaReplacesAndWithdraws() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/ftm/made-up-delta-2.json");
        assertEquals(List.of("mu-gone", "mu-never-there"), sink.withdrawn);
        assertEquals("mu-acme", sink.redirects.get("src-c-5"));
        assertTrue(sink.entities.get("mu-acme").names().stream()
                .anyMatch(name -> name.kind() == NameKind.FORMER && name.value().equals("Acme Südwind GmbH")));
        assertEquals(
                "mu-own/ownershipShare",
                sink.claims.stream()
                        .filter(claim -> claim.draft().predicate().equals("ownershipShare"))
                        .findFirst()
                        .orElseThrow()
                        .key());
        TimeValue board = sink.claim("mu-rita", "directs").validTime();
        assertEquals(LocalDate.of(2010, 1, 1), board.from());
        assertEquals(LocalDate.of(2014, 12, 31), board.to());
        assertEquals(Precision.YEAR, board.precision());
    }

    @Test
    void equalKeysOfTwoDeltasNameTheSameStatement() {
        List<String> before = keys("/ftm/made-up-delta-1.json", "founded");
        assertEquals(before, keys("/ftm/made-up-delta-2.json", "founded"));
    }

    private static List<String> keys(String file, String predicate) {
        return CollectingSink.read(FORMAT, file).claims.stream()
                .filter(claim -> claim.draft().predicate().equals(predicate))
                .map(claim -> claim.key())
                .toList();
    }

    @Test
    void nestedEntitiesAreFlattened() {
        CollectingSink sink = lines(
                "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"P\"],"
                        + "\"addressEntity\":[{\"id\":\"a\",\"schema\":\"Address\",\"properties\":{\"full\":[\"1 Road\"]}}],"
                        + "\"ownershipOwner\":[{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"asset\":[\"c\"],\"percentage\":[\"25-50\"]}}]}}");
        assertEquals("ADDRESS", sink.entity("a").subkind());
        assertEquals(List.of("entity a"), sink.values("p", "address"));
        assertEquals(List.of("share 25 50 BETWEEN EQUITY"), sink.values("p", "ownershipShare"));
    }

    @Test
    void paymentOfSeveralPayersIsOneDeal() {
        CollectingSink sink = lines(entity(
                "pay",
                "Payment",
                "'payer':['a','b'],'beneficiary':['c'],'amount':['100'],'currency':['EUR'],'date':['2020']"));
        assertEquals(EntityKind.DEAL, sink.entity("pay").kind());
        assertEquals(List.of("money 100 null EUR EXACT null"), sink.values("pay", "dealValue"));
        assertEquals(3, sink.claims("partyTo").size());
        assertEquals(List.of(), sink.claims("paid"));
        assertEquals(List.of("joint"), sink.kindsOfFindings());
    }

    @Test
    void amountsKeepTheirConversionsAndAreNeverAdded() {
        CollectingSink sink = lines(
                entity(
                        "pay",
                        "Payment",
                        "'payer':['a'],'beneficiary':['c'],'amount':['1,000.00'],'currency':['USD'],'amountEur':['900'],'amountUsd':['1000']"));
        Money money = (Money) sink.claim("a", "paid").value();
        assertEquals("money 1000 null USD EXACT null", money.canonical());
        assertEquals(1, money.conversions().size());
        assertEquals("EUR", money.conversions().getFirst().currency());
    }

    @Test
    void sanctionIsAProceedingWithItsTarget() {
        CollectingSink sink = lines(
                entity("t", "Person", "'name':['T']"),
                entity(
                        "s",
                        "Sanction",
                        "'entity':['t'],'authority':['Treasury'],'program':['SDN'],'startDate':['2014-03'],'listingDate':['2014-03-20'],'provisions':['Asset freeze']"));
        assertEquals("SANCTION", sink.entity("s").subkind());
        assertEquals("SDN", sink.entity("s").name());
        ClaimDraft target = sink.claim("t", "partyTo");
        assertEquals(List.of("role text target"), qualifiers(target));
        assertEquals(LocalDate.of(2014, 3, 1), target.validTime().from());
        assertEquals(List.of("text und Asset freeze"), sink.values("s", "measure"));
        assertEquals("Treasury", target.attribution().getLast().agentText());
    }

    @Test
    void riskIsAlleged() {
        CollectingSink sink = lines(entity("r", "Risk", "'entity':['t'],'reason':['x'],'topics':['crime']"));
        assertEquals(Modality.ALLEGED, sink.claim("t", "partyTo").modality());
    }

    @Test
    void screeningDataOfPersonsBecomesClaims() {
        CollectingSink sink = lines(
                entity(
                        "p",
                        "Person",
                        "'name':['P'],'birthDate':['1970-02-03'],'deathDate':['2020'],'nationality':['ru'],'position':['Minister'],'religion':['x'],'passportNumber':['1'],'eyeColor':['blue']"),
                entity("o", "Occupancy", "'holder':['p'],'post':['post'],'startDate':['2001'],'status':['ended']"),
                entity("f", "Family", "'person':['p'],'relative':['m'],'relationship':['mother']"),
                entity("a", "Associate", "'person':['p'],'associate':['q']"));
        assertEquals(List.of("text zxx ru"), sink.values("p", "nationality"));
        assertEquals(List.of("entity text Minister", "entity post"), sink.values("p", "holdsPosition"));
        assertTrue(sink.claims("p", "holdsPosition").getLast().validTime().ended());
        assertEquals(List.of("relationship text mother"), qualifiers(sink.claim("p", "relativeOf")));
        assertEquals(List.of("entity q"), sink.values("p", "associateOf"));
        assertEquals(List.of("scope text eyeColor"), qualifiers(sink.claim("p", "physicalTrait")));
        assertEquals(List.of("when 2020-01-01 2020-12-31 YEAR"), sink.values("p", "deathDate"));
    }

    @Test
    void kindOfLegalEntityIsFoundByItsPropertiesAndLinks() {
        CollectingSink sink = lines(
                entity("a", "LegalEntity", "'name':['A'],'registrationNumber':['1']"),
                entity("b", "LegalEntity", "'name':['B']"),
                entity("c", "LegalEntity", "'name':['C']"),
                entity("d", "LegalEntity", "'name':['D']"),
                entity("o", "Ownership", "'owner':['a'],'asset':['b']"),
                entity("f", "Family", "'person':['c'],'relative':['x']"));
        assertEquals(
                List.of(EntityKind.COMPANY, EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANIZATION),
                List.of("a", "b", "c", "d").stream()
                        .map(id -> sink.entity(id).kind())
                        .toList());
    }

    @Test
    void unknownSchemaAndPropertyAreKept() {
        CollectingSink sink = lines(
                entity("x", "Territory", "'name':['Land'],'capitalCity':['Town']"),
                entity("c", "Company", "'name':['C'],'madeUp':['value']"));
        assertEquals("UNKNOWN", sink.entity("x").subkind());
        assertEquals(List.of("text und Town"), sink.values("x", "capitalCity"));
        assertEquals(List.of("text und value"), sink.values("c", "madeUp"));
        assertEquals(List.of("unknown-property", "unknown-schema"), sink.kindsOfFindings());
    }

    @Test
    void secretsAreNeverPassedOn() {
        CollectingSink sink =
                lines(entity("u", "UserAccount", "'username':['jo'],'service':['mail'],'password':['hunter2']"));
        assertFalse((sink.claims.toString() + sink.findings + sink.entities).contains("hunter2"));
        assertEquals(List.of("secret"), sink.kindsOfFindings());
        assertEquals("jo", sink.entity("u").name());
        assertTrue(sink.entities.get("u").identifiers().stream()
                .anyMatch(code -> code.value().equals("mail:jo")));
    }

    @Test
    void dateThatDoesNotExistIsKeptAsText() {
        CollectingSink sink = lines(entity("c", "Company", "'name':['C'],'incorporationDate':['2023-02-30']"));
        assertEquals(List.of(), sink.claims("founded"));
        assertTrue(sink.claim("c", "incorporationDate").value() instanceof TextValue);
        assertEquals(List.of("not-a-date"), sink.kindsOfFindings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"cut",
                "[]",
                "null",
                "{\"id\": 5}",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"\\u0000\"]}}",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {\"name\": [\"\\ud800\"]}}",
                "{\"op\": \"PUT\", \"entity\": {\"id\": \"x\"}}",
                "{\"op\": \"DEL\"}",
                "{\"id\": \"x\", \"schema\": NaN}"
            })
    void badLineIsReportedAndTheNextOneRead(String line) {
        CollectingSink sink =
                lines(entity("a", "Company", "'name':['A']"), line, entity("b", "Company", "'name':['B']"));
        assertEquals(Set.of("a", "b"), sink.entities.keySet());
        assertEquals(1, sink.findings.size(), () -> sink.findings.toString());
        assertEquals(2, sink.findings.getFirst().place().line());
        assertEquals(Finding.Level.ERROR, sink.findings.getFirst().level());
    }

    @Test
    void fileIsRecognisedByItsStart() {
        for (String file : List.of("/ftm/donations.ijson", "/ftm/made-up-delta-1.json")) {
            assertTrue(FORMAT.recognises(new FileStart(file, CollectingSink.bytes(file))), file);
        }
        for (String text : List.of("", "{}", "a,b", "[1]", "{\"id\": \"x\"}")) {
            assertFalse(FORMAT.recognises(new FileStart("x", text.getBytes(StandardCharsets.UTF_8))), text);
        }
    }
}
