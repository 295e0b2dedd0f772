package org.claimgraph.ingest.followthemoney;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.Finding;
import org.junit.jupiter.api.Test;

class FollowTheMoneyStatementFormatTest {
    private static final FollowTheMoneyStatementFormat FORMAT = new FollowTheMoneyStatementFormat(new Predicates());
    private static final String FILE = "/ftm/made-up-statements.csv";
    private static final String ORLOVA = "NK-orlova-trading";
    private static final String VERA = "NK-vera-orlova";
    private final CollectingSink sink = CollectingSink.read(FORMAT, FILE);

    private static Map<String, String> publishers(List<ClaimDraft> claims) {
        return claims.stream()
                .collect(Collectors.toMap(
                        claim -> claim.attribution().getFirst().agentText(),
                        claim -> claim.value().canonical()));
    }

    @Test
    void entityHasTheMostSpecificSchemaAndItsFormerIds() {
        assertEquals(Set.of(ORLOVA, VERA, "add-1"), sink.entities.keySet());
        assertEquals(EntityKind.COMPANY, sink.entity(ORLOVA).kind());
        assertEquals("Orlova Trading Ltd", sink.entity(ORLOVA).name());
        assertEquals(ORLOVA, sink.redirects.get("reg-7781"));
        assertEquals(ORLOVA, sink.redirects.get("wl-44"));
        assertEquals(EntityKind.ASSET, sink.entity("add-1").kind());
    }

    @Test
    void namesHaveTheirLanguagesAndKinds() {
        List<Name.Form> names = sink.entities.get(ORLOVA).names();
        assertEquals(
                List.of("en Latn PRIMARY", "ru Cyrl ALIAS", "und Latn WEAK_ALIAS"),
                names.stream()
                        .map(name -> name.language() + " " + name.script() + " " + name.kind())
                        .toList());
        assertEquals("OTL", names.getLast().value());
        assertTrue(sink.entities.get(VERA).names().stream()
                .anyMatch(name -> name.value().equals("Вера Орлова") && name.kind() == NameKind.ALIAS));
    }

    @Test
    void eachDataSetStatesItsOwnValue() {
        assertEquals(
                Map.of(
                        "reg_norrland", "when 2011-04-01 2011-04-30 MONTH",
                        "watch_list", "when 2012-01-01 2012-12-31 YEAR"),
                publishers(sink.claims(ORLOVA, "founded")));
        assertEquals(2, sink.claims(VERA, "birthDate").size());
        assertEquals("3 Feb 1970", sink.claims(VERA, "birthDate").getFirst().printed());
        assertEquals(
                2,
                sink.claims.stream()
                        .filter(claim -> claim.key().startsWith(ORLOVA + "/incorporationDate/"))
                        .map(claim -> claim.key())
                        .distinct()
                        .count());
    }

    @Test
    void valuesKeepTheirZerosQuotesAndLineBreaks() {
        assertTrue(sink.entities
                .get(ORLOVA)
                .identifiers()
                .contains(new Identifier.Code("registration-number", "00007781")));
        assertEquals(
                "entity text Deputy head, \"Norrland\" customs; until 2015",
                sink.claim(VERA, "holdsPosition").value().canonical());
        assertEquals("12 Harbour St.\nWick", sink.claim(ORLOVA, "address").printed());
    }

    @Test
    void externalAndFormerRowsAreCountedAndLeftOut() {
        Map<String, Long> kinds =
                sink.findings.stream().collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
        assertEquals(Map.of("external", 2L, "no-longer-stated", 1L, "no-subject", 1L), kinds);
    }

    @Test
    void linkOfOneDataSetIsNotEndedByAnother() {
        ClaimDraft share = sink.claim("reg-p-3", "ownershipShare");
        assertEquals("share 51 null EXACT EQUITY", share.value().canonical());
        assertEquals("51,0 %", share.printed());
        assertEquals(LocalDate.of(2011, 4, 20), share.validTime().from());
        assertNull(share.validTime().to());
    }

    @Test
    void fileIsRecognisedByItsHeader() {
        assertTrue(FORMAT.recognises(new FileStart(FILE, CollectingSink.bytes(FILE))));
        assertTrue(!FORMAT.recognises(new FileStart("x", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
    }
}
