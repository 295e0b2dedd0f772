package org.claimgraph.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.bods.BodsFormat;
import org.claimgraph.ingest.bundle.BundleLinesFormat;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyFormat;
import org.claimgraph.ingest.wikidata.WikidataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports warn of wrong check digits and codes, and do not warn of right ones. */
class CheckTest {
    private static final Predicates PREDICATES = new Predicates();

    private static List<String> warnings(CollectingSink sink) {
        List<String> kinds = new ArrayList<>();
        WarningSink warnings = (kind, message) -> kinds.add(kind + ": " + message);
        sink.entities.values().forEach(entity -> EntityCheck.check(entity, warnings));
        sink.claims.forEach(claim ->
                ClaimCheck.check(claim.draft(), PREDICATES.of(claim.draft().predicate()), warnings));
        return kinds;
    }

    @ParameterizedTest
    @CsvSource({
        "lei, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R13",
        "isin, US0378331005, US0378331006",
        "isin, GB0002634946, GB0002634964",
        "cusip, 037833100, 037833101",
        "sedol, B0YBKJ7, B0YBKJ8",
        "iban, DE89 3704 0044 0532 0130 00, DE88 3704 0044 0532 0130 00",
        "imo-ship, IMO9074729, IMO9074728"
    })
    void checkDigitIsChecked(String scheme, String right, String wrong) {
        assertFalse(IdentifierCheck.isWrong(new Identifier.Code(scheme, right)), right);
        assertEquals(true, IdentifierCheck.isWrong(new Identifier.Code(scheme, wrong)), wrong);
    }

    @Test
    void schemeWithoutACheckDigitIsNotChecked() {
        assertFalse(IdentifierCheck.isWrong(new Identifier.Code("registration", "anything")));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, true",
        "US-DE, true",
        "GB-SCT, true",
        "SUHH, true",
        "EU, true",
        "de, false",
        "QX, false",
        "Germany, false"
    })
    void jurisdictionIsChecked(String code, boolean isKnown) {
        assertEquals(isKnown, CodeCheck.isJurisdiction(code));
    }

    @ParameterizedTest
    @CsvSource({
        "en, true",
        "zh-Hans, true",
        "und, true",
        "mul, true",
        "zxx, true",
        "qq, false",
        "en_US, false",
        "English language, false"
    })
    void languageIsChecked(String tag, boolean isKnown) {
        assertEquals(isKnown, CodeCheck.isLanguage(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"money\":{\"amount\":\"5\",\"currency\":\"EUX\"}} | unknown-currency",
                "{\"text\":{\"value\":\"x\",\"language\":\"qq\"}} | unknown-language",
                "{\"date\":{\"from\":\"2019-05-03\",\"precision\":\"YEAR\"}} | precision-differs",
                "{\"entity\":\"s\"} | relation-to-itself"
            })
    void valueOfAClaimIsChecked(String value, String kind) {
        CollectingSink sink = CollectingSink.readText(
                new BundleLinesFormat(PREDICATES),
                "claims.jsonl",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"controls\",\"record\":\"1\",\"value\":" + value
                        + "}");
        assertEquals(1, sink.claims.size(), sink.findings::toString);
        assertEquals(
                List.of(kind),
                warnings(sink).stream().map(one -> one.replaceFirst(":.*", "")).toList());
    }

    @Test
    void otherPartyOfAShareThatIsTheSubjectIsReported() {
        CollectingSink sink = CollectingSink.readText(
                new BundleLinesFormat(PREDICATES),
                "claims.jsonl",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"ownershipShare\",\"record\":\"1\",\"value\":{\"share\":{\"percent\":\"5\"}},\"qualifiers\":[{\"key\":\"owned\",\"entity\":\"s\"}]}");
        assertEquals(
                List.of("relation-to-itself: \"s\" owns a share of itself: compare it with the source."),
                warnings(sink));
    }

    /** The real files and the bundled data. */
    @ParameterizedTest
    @CsvSource({
        "followthemoney, /ftm/donations.ijson",
        "wikidata, /wikidata/Q7747-trimmed.json",
        "bods, /bods/tecido.json",
        "bundle, /data/openai-microsoft/entities.jsonl",
        "bundle, /data/openai-microsoft/claims/zh-breakup-clause.jsonl",
        "bundle, /data/invented-press-release/claims.jsonl"
    })
    void rightDataGiveNoWarnings(String format, String resource) {
        ImportFormat reader = switch (format) {
            case "followthemoney" -> new FollowTheMoneyFormat(PREDICATES);
            case "wikidata" -> new WikidataFormat(PREDICATES);
            case "bods" -> new BodsFormat(PREDICATES);
            default -> new BundleLinesFormat(PREDICATES);
        };
        CollectingSink sink = CollectingSink.read(reader, resource);
        assertFalse(sink.entities.isEmpty() && sink.claims.isEmpty());
        assertEquals(List.of(), warnings(sink));
    }
}
