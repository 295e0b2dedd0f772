package org.claimgraph.ingest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFormatTest {
    private static final SpreadsheetFormat FORMAT = new SpreadsheetFormat(new Predicates());

    private static String mapping(String name) {
        return new String(CollectingSink.bytes("/csv/" + name + ".mapping.json"), StandardCharsets.UTF_8);
    }

    private static CollectingSink file(String name) {
        return CollectingSink.read(FORMAT, name + ".csv", CollectingSink.bytes("/csv/" + name + ".csv"), mapping(name));
    }

    private static Set<String> names(CollectingSink sink, EntityKind kind) {
        return sink.entities.values().stream()
                .filter(entity -> entity.draft().kind() == kind)
                .map(entity -> entity.draft().name())
                .collect(Collectors.toSet());
    }

    private static String days(TimeValue time) {
        return time == null ? null : time.from() + " " + time.to() + " " + time.precision();
    }

    private static String nameOf(CollectingSink sink, String key) {
        return sink.entity(key).name();
    }

    @Test
    void dealsHaveTheirAmountsDatesAndParties() {
        CollectingSink sink = file("deals");
        assertEquals(
                Set.of(
                        "Brightwell Robotics",
                        "Tarn Water Ltd",
                        "Kestrel Foods, Inc.",
                        "Osei & Partners",
                        "Vela Grid",
                        "Nordic Growth Fund",
                        "Pine Hill Capital",
                        "Ostrava Ventures",
                        "Lumen & Sons"),
                names(sink, EntityKind.COMPANY));
        Map<String, String> amounts = new TreeMap<>();
        sink.claims("dealValue")
                .forEach(claim -> amounts.put(
                        nameOf(sink, claim.subject()), claim.value().canonical() + " | " + days(claim.validTime())));
        assertEquals(
                Map.of(
                        "Brightwell Robotics – Series B",
                                "money 1200000000 null USD EXACT null | 2021-03-04 2021-03-04 DAY",
                        "Brightwell Robotics – Series C",
                                "money 450000000 null USD EXACT null | 2021-11-22 2021-11-22 DAY",
                        "Tarn Water Ltd – seed", "money 750000 null GBP EXACT null | 2020-02-01 2020-02-29 MONTH",
                        "Kestrel Foods, Inc. – acquisition",
                                "money 2350000000 null USD EXACT null | 2020-12-31 2020-12-31 DAY",
                        "Osei & Partners – Series A",
                                "money 30000000 null EUR AT_MOST null | 2019-07-01 2019-09-30 QUARTER",
                        "Vela Grid – debt", "money 1500000 null EUR EXACT null | null",
                        "Vela Grid – Series A", "unknown | 2020-01-01 2020-12-31 YEAR"),
                amounts);
        assertEquals("$1.2bn", sink.claims("dealValue").getFirst().printed());
        assertEquals(
                Set.of("Nordic Growth Fund", "Ostrava Ventures"),
                parties(sink, "Vela Grid – Series A", "lead investor"));
        assertEquals(
                Set.of("Pine Hill Capital", "Ostrava Ventures", "Lumen & Sons"),
                parties(sink, "Brightwell Robotics – Series B", "investor"));
        assertEquals(
                Set.of("Pine Hill Capital", "Tarn Water Ltd"), parties(sink, "Osei & Partners – Series A", "investor"));
        assertEquals(Set.of(), parties(sink, "Tarn Water Ltd – seed", "lead investor"));
    }

    private static Set<String> parties(CollectingSink sink, String deal, String role) {
        return sink.claims("partyTo").stream()
                .filter(claim -> claim.value().canonical().endsWith(key(sink, deal)))
                .filter(claim -> claim.qualifiers().getFirst().text().equals(role))
                .map(claim -> nameOf(sink, claim.subject()))
                .collect(Collectors.toSet());
    }

    private static String key(CollectingSink sink, String name) {
        return sink.entities.values().stream()
                .filter(entity -> entity.draft().name().equals(name))
                .findFirst()
                .orElseThrow()
                .draft()
                .key();
    }

    @Test
    void dealsReportWhatWasDecided() {
        CollectingSink sink = file("deals");
        assertEquals(
                List.of("column-not-mapped", "encoding", "not-a-date", "row-skipped", "several-names"),
                sink.kindsOfFindings());
        Finding date = sink.findings.stream()
                .filter(finding -> finding.kind().equals("not-a-date"))
                .findFirst()
                .orElseThrow();
        assertTrue(date.message().contains("13/2/20"), date::message);
    }

    @Test
    void sharesHaveTheirOwnersAndTimes() {
        CollectingSink sink = file("beteiligungen");
        assertEquals(
                Set.of(
                        "Müller & Söhne Werkzeugbau",
                        "Nordlicht Energie",
                        "Stadtwerke Flensburg",
                        "Übersee-Handels GmbH",
                        "Stiftung Große Brücke"),
                names(sink, EntityKind.COMPANY));
        assertEquals(
                Set.of("Jürgen Müller", "Käthe Groß", "Ana Nuñez", "François Lefèvre"), names(sink, EntityKind.PERSON));
        assertEquals(
                List.of(
                        "Jürgen Müller 50.1 EXACT Müller & Söhne Werkzeugbau 1998-04-01",
                        "Käthe Groß 49.9 EXACT Müller & Söhne Werkzeugbau 1998-04-01",
                        "Stadtwerke Flensburg 25 EXACT Nordlicht Energie 2005-01-01",
                        "Müller & Söhne Werkzeugbau 25 EXACT Nordlicht Energie 2005-01-01",
                        "Ana Nuñez 100 EXACT Übersee-Handels GmbH 2007-03-15",
                        "Ana Nuñez 75 EXACT Übersee-Handels GmbH 2020-01-01",
                        "François Lefèvre 25 EXACT Übersee-Handels GmbH 2020-01-01"),
                sink.claims("ownershipShare").stream()
                        .map(claim -> share(sink, claim))
                        .toList());
        assertEquals(
                "text de Streubesitz: ca. 50 %",
                sink.claims("note").getFirst().value().canonical());
    }

    private static String share(CollectingSink sink, ClaimDraft claim) {
        String[] value = claim.value().canonical().split(" ");
        return "%s %s %s %s %s"
                .formatted(
                        nameOf(sink, claim.subject()),
                        value[1],
                        value[3],
                        nameOf(sink, claim.qualifiers().getFirst().entity()),
                        claim.validTime().from());
    }

    @Test
    void capitalIsReadInGermanNotation() {
        CollectingSink sink = file("beteiligungen");
        Map<String, String> capital = new TreeMap<>();
        sink.claims("capital")
                .forEach(claim ->
                        capital.put(nameOf(sink, claim.subject()), claim.value().canonical()));
        assertEquals(
                Map.of(
                        "Müller & Söhne Werkzeugbau", "money 1200000.5 null EUR EXACT null",
                        "Nordlicht Energie", "money 3000000 null EUR EXACT null",
                        "Übersee-Handels GmbH", "money 25000 null EUR EXACT null",
                        "Stiftung Große Brücke", "money 1000000 null CHF EXACT null"),
                capital);
        assertEquals(3, sink.claims("legalForm").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingIsRecognised(String charset) {
        byte[] original = CollectingSink.bytes("/csv/beteiligungen.csv");
        String text = new String(original, Charset.forName("windows-1252"));
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        CollectingSink sink = CollectingSink.read(
                FORMAT, "x.csv", (mark + text).getBytes(Charset.forName(charset)), mapping("beteiligungen"));
        assertTrue(names(sink, EntityKind.PERSON).contains("François Lefèvre"), charset);
        assertEquals(7, sink.claims("ownershipShare").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/4/21 | MDY | 2021-03-04 2021-03-04 DAY",
                "3/4/21 | DMY | 2021-04-03 2021-04-03 DAY",
                "3/4/21 | | ",
                "22/11/69 | | 1969-11-22 1969-11-22 DAY",
                "13/2/20 | MDY | ",
                "1.4.98 | | 1998-04-01 1998-04-01 DAY",
                "2020-12-31 | | 2020-12-31 2020-12-31 DAY",
                "3 Feb 1970 | | 1970-02-03 1970-02-03 DAY",
                "February 3, 1970 | | 1970-02-03 1970-02-03 DAY",
                "März 2020 | | 2020-03-01 2020-03-31 MONTH",
                "ca. 1960 | | 1960-01-01 1960-12-31 YEAR",
                "seit 1.1.2020 | DMY | 2020-01-01 2020-01-01 DAY",
                "30/2/2023 | DMY | ",
                "soon | DMY | "
            })
    void dateIsReadInItsOrder(String text, String order, String expected) {
        assertEquals(
                expected,
                CsvDates.parse(text, order).map(SpreadsheetFormatTest::days).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | quantity 120 PIECE EXACT",
                "100-200 | quantity 100 PIECE BETWEEN to 200",
                "1,000 to 2,500 employees | quantity 1000 PIECE BETWEEN to 2500",
                "between 10 and 20 | quantity 10 PIECE BETWEEN to 20",
                "ca. 120 | quantity 120 PIECE ABOUT",
                "more than 500 | quantity 500 PIECE MORE_THAN",
                "500+ | quantity 500 PIECE AT_LEAST",
                "200-100 | quantity 200 PIECE EXACT",
                "many | unknown"
            })
    void quantityIsReadWithItsBound(String text, String expected) {
        assertEquals(expected, value("employees", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 10-20 million | money 10000000 20000000 EUR BETWEEN null",
                "$1.2bn to $1.5bn | money 1200000000 1500000000 USD BETWEEN null",
                "10 to 20 EUR | money 10 20 EUR BETWEEN null",
                "EUR 500,000 - 1 million | money 500000 1000000 EUR BETWEEN null",
                "EUR 10 to USD 20 | unknown",
                "CHF 1'000'000.– | money 1000000 null CHF EXACT null"
            })
    void rangeOfMoneyIsRead(String text, String expected) {
        assertEquals(expected, value("capital", text));
    }

    private static String value(String predicate, String cell) {
        String mapping =
                "{\"currencies\": {\"$\": \"USD\"}, \"entities\": [{\"id\": \"firm\", \"kind\": \"COMPANY\", \"name\": \"Firm\"}], \"claims\": [{\"subject\": \"firm\", \"predicate\": \"%s\", \"column\": \"Value\"}]}"
                        .formatted(predicate);
        CollectingSink sink = CollectingSink.read(
                FORMAT, "x.csv", "Firm\tValue\nAlder\t%s\n".formatted(cell).getBytes(StandardCharsets.UTF_8), mapping);
        return sink.claims(predicate).getFirst().value().canonical();
    }

    @Test
    void fileWithoutMappingIsNotImportedButAMappingIsProposed() {
        CollectingSink sink = CollectingSink.read(FORMAT, "/csv/deals.csv");
        assertEquals(List.of("no-mapping"), sink.kindsOfFindings());
        assertTrue(sink.entities.isEmpty() && sink.claims.isEmpty());
        assertTrue(sink.findings.getFirst().message().contains("/csv/deals.mapping.yaml"));
        String proposal = sink.proposals.getFirst().mapping();
        CollectingSink proposed =
                CollectingSink.read(FORMAT, "deals.csv", CollectingSink.bytes("/csv/deals.csv"), proposal);
        assertTrue(names(proposed, EntityKind.COMPANY).contains("Brightwell Robotics"), proposal);
        assertFalse(proposed.claims.isEmpty());
    }

    @Test
    void proposedMappingTakesPredicatesByTheNamesOfColumnsAndTheirCells() {
        CollectingSink sink = CollectingSink.readText(
                FORMAT,
                "firms.csv",
                "Company,Founded,Employees,Stake,Head office,Registered on\n"
                        + "Alder Ltd,1999,12,50 %,Wick,13/02/2001\nHolm Ltd,2001,7,49 %,Hull,02/03/2004\n");
        String proposal = sink.proposals.getFirst().mapping();
        for (String line : List.of(
                "dateOrder: DMY",
                "kind: COMPANY",
                "predicate: founded",
                "predicate: employees",
                "predicate: ownershipShare",
                "predicate: headOffice")) {
            assertTrue(proposal.lines().anyMatch(one -> one.strip().equals(line)), line + "\n" + proposal);
        }
    }

    @Test
    void mappingCanBeWrittenInYaml() {
        String mapping = """
                language: en
                entities:
                  - {id: firm, kind: COMPANY, name: Firm}   # one a row
                claims:
                  - subject: firm
                    predicate: founded
                    column: Since
                """;
        CollectingSink sink = CollectingSink.read(
                FORMAT, "x.csv", "Firm,Since\nAlder,1999\n".getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(1, sink.claims("founded").size(), sink.findings::toString);
    }

    @Test
    void unknownMemberOfAMappingIsNamed() {
        String mapping = "{\"entities\": [{\"id\": \"a\", \"nmae\": \"a\"}]}";
        CollectingSink sink =
                CollectingSink.read(FORMAT, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), mapping);
        assertTrue(sink.findings.getFirst().message().contains("unknown member \"nmae\""), sink.findings::toString);
    }

    @Test
    void mappingThatCannotBeUsedIsReported() {
        for (String mapping : List.of(
                "{",
                "{}",
                "a: [",
                "text",
                "- list",
                "{\"entities\": [{\"id\": \"a\"}], \"dateOrder\": \"YDM\"}",
                "{\"entities\": [{\"id\": \"a\", \"kind\": \"FIRM\"}]}")) {
            CollectingSink sink =
                    CollectingSink.read(FORMAT, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), mapping);
            assertEquals(List.of("bad-mapping"), sink.kindsOfFindings(), mapping);
        }
        assertNull(file("deals").documents.get("no such document"));
    }
}
