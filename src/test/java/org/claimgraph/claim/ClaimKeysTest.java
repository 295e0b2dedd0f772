package org.claimgraph.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.junit.jupiter.api.Test;

class ClaimKeysTest {
    private static final Qualifier.Pair INVESTEE = new Qualifier.Pair("investee", null, null, "openai");
    private static final Qualifier.Pair TRANCHE = new Qualifier.Pair("tranche", "2019", null, null);
    private static final Qualifier.Pair REASON = new Qualifier.Pair("reason", "growth", null, null);

    private static Money money(String amount) {
        return new Money(new Decimal(amount), null, "USD", Bound.EXACT, null, null);
    }

    private static ClaimBuilder said(String predicate, Value value) {
        return ClaimBuilder.that(predicate, value).by("voice");
    }

    private static ClaimDraft invested(Value value, Qualifier.Pair... pairs) {
        ClaimBuilder made = said("invested", value);
        for (Qualifier.Pair pair : pairs) {
            made.with(pair);
        }
        return made.draft();
    }

    private static String question(ClaimDraft draft) {
        Predicate predicate = ClaimBuilder.predicate(draft.predicate());
        return ClaimKeys.question(draft, predicate, ClaimKeys.object(draft, predicate));
    }

    /** Clients store ids: a changed value breaks stored ids and every existing ledger. */
    @Test
    void keysOfClaimsAndQuestionsAreStable() {
        ClaimDraft draft = invested(money("1000000000"), INVESTEE, TRANCHE);
        assertEquals("9955cde05f876a79a0cbd78cc543f446", ClaimKeys.claim(draft));
        assertEquals("eae37680205d6e2b8bf00cf0c38a51f7", question(draft));
    }

    @Test
    void orderOfQualifiersDoesNotChangeTheKeys() {
        ClaimDraft one = invested(money("1"), INVESTEE, TRANCHE, REASON);
        ClaimDraft other = invested(money("1"), REASON, TRANCHE, INVESTEE);
        assertEquals(ClaimKeys.claim(one), ClaimKeys.claim(other));
        assertEquals(question(one), question(other));
    }

    @Test
    void claimsThatDifferHaveDifferentKeys() {
        List<ClaimDraft> drafts = new ArrayList<>();
        drafts.add(invested(money("1"), INVESTEE));
        drafts.add(invested(money("2"), INVESTEE));
        drafts.add(invested(money("1"), INVESTEE, TRANCHE));
        drafts.add(invested(money("1"), INVESTEE, REASON));
        drafts.add(invested(money("1")));
        drafts.add(said("invested", money("1")).not().with(INVESTEE).draft());
        drafts.add(
                said("invested", money("1")).as(Modality.PLANNED).with(INVESTEE).draft());
        drafts.add(said("invested", money("1")).by("another").with(INVESTEE).draft());
        drafts.add(said("raised", money("1")).with(INVESTEE).draft());
        Set<String> keys = new HashSet<>();
        drafts.forEach(draft -> keys.add(ClaimKeys.claim(draft)));
        assertEquals(drafts.size(), keys.size());
    }

    @Test
    void trailingZerosAndConversionsDoNotChangeTheKey() {
        Money one = money("1.50");
        Money converted = new Money(new Decimal(new BigDecimal("1.5")), null, "USD", Bound.EXACT, null, null)
                .converted(List.of(new ConvertedAmount(new Decimal("30000"), "VND", Bound.ABOUT, "30 nghìn")));
        assertEquals(ClaimKeys.claim(invested(one)), ClaimKeys.claim(invested(converted)));
    }

    @Test
    void onlySeparatorsChangeTheKeyOfAQuestion() {
        String question = question(invested(money("1"), INVESTEE, TRANCHE));
        assertEquals(question, question(invested(money("2"), TRANCHE, INVESTEE, REASON)));
        assertNotEquals(question, question(invested(money("1"), INVESTEE)));
        assertNotEquals(question, question(invested(money("1"), TRANCHE)));
        Qualifier.Pair other = new Qualifier.Pair("tranche", "2023", null, null);
        assertNotEquals(question, question(invested(money("1"), INVESTEE, other)));
    }

    @Test
    void separatorsAreComparedIgnoringCaseAndAccents() {
        Qualifier.Pair one = new Qualifier.Pair("tranche", "Đợt một", null, null);
        Qualifier.Pair other = new Qualifier.Pair("tranche", "dot mot", null, null);
        assertEquals(question(invested(money("1"), one)), question(invested(money("1"), other)));
    }

    @Test
    void textQualifierNeverHasTheKeyOfAnEntityOrOfTwoTexts() {
        Qualifier.Pair words = new Qualifier.Pair("investee", "openai", null, null);
        assertNotEquals(question(invested(money("1"), words)), question(invested(money("1"), INVESTEE)));
        assertNotEquals(ClaimKeys.claim(invested(money("1"), words)), ClaimKeys.claim(invested(money("1"), INVESTEE)));
        Qualifier.Pair joined = new Qualifier.Pair("reason", "a\ntext tranche b", null, null);
        Qualifier.Pair first = new Qualifier.Pair("reason", "a", null, null);
        Qualifier.Pair second = new Qualifier.Pair("tranche", "b", null, null);
        assertNotEquals(
                ClaimKeys.claim(invested(money("1"), joined)), ClaimKeys.claim(invested(money("1"), first, second)));
    }

    @Test
    void separatorWrittenInAnotherWayBelongsToTheSameQuestion() {
        assertEquals(
                question(said("seeksFunding", money("1"))
                        .with("period", "FY2019")
                        .draft()),
                question(said("seeksFunding", money("1")).with("period", "2019").draft()));
        assertNotEquals(
                question(said("seeksFunding", money("1"))
                        .with("period", "FY2019")
                        .draft()),
                question(said("seeksFunding", money("1")).with("period", "2020").draft()));
    }

    @Test
    void shareOfProfitAndShareOfEquityAnswerDifferentQuestions() {
        Value equity = new Share(new Decimal("49"), null, Bound.EXACT, ShareOf.EQUITY);
        Value profit = new Share(new Decimal("49"), null, Bound.EXACT, ShareOf.PROFIT);
        assertNotEquals(
                question(said("ownershipShare", equity).draft()),
                question(said("ownershipShare", profit).draft()));
    }

    @Test
    void symmetricClaimAnswersAQuestionFromEachEnd() {
        ClaimDraft one = said("partner", ClaimBuilder.entity("b")).about("a").draft();
        ClaimDraft other = said("partner", ClaimBuilder.entity("a")).about("b").draft();
        assertEquals(question(one), ClaimKeys.otherQuestion(other, ClaimBuilder.predicate("partner")));
        assertEquals(question(other), ClaimKeys.otherQuestion(one, ClaimBuilder.predicate("partner")));
        assertNotEquals(question(one), question(other));
        ClaimDraft owner = said("owns", ClaimBuilder.entity("b")).about("a").draft();
        assertNull(ClaimKeys.otherQuestion(owner, ClaimBuilder.predicate("owns")));
    }

    @Test
    void symmetricClaimWithTheOtherPartyInAQualifierAnswersTheSameQuestionFromBothEnds() {
        ClaimDraft one = said("relationship", ClaimBuilder.text("rivals"))
                .about("a")
                .with(new Qualifier.Pair("with", null, null, "b"))
                .draft();
        ClaimDraft other = said("relationship", ClaimBuilder.text("friends"))
                .about("b")
                .with(new Qualifier.Pair("with", null, null, "a"))
                .draft();
        assertEquals(question(one), question(other));
    }

    @Test
    void timesAndRecordsAreTheOnlyDifferenceBetweenClaimsOfOneAmount() {
        ClaimDraft undated = said("paid", money("1")).draft();
        ClaimDraft dated =
                said("paid", money("1")).at(ClaimBuilder.time("2019", "2019")).draft();
        ClaimDraft later =
                said("paid", money("1")).at(ClaimBuilder.time("2020", "2020")).draft();
        ClaimDraft total =
                said("paid", money("1")).asOf(ClaimBuilder.time("2020", "2020")).draft();
        ClaimDraft one = said("paid", money("1")).from("register", "1").draft();
        ClaimDraft other = said("paid", money("1")).from("register", "2").draft();
        Set<String> keys = new HashSet<>();
        List.of(undated, dated, later, total, one, other).forEach(draft -> keys.add(ClaimKeys.claim(draft)));
        assertEquals(6, keys.size());
    }

    @Test
    void otherPartyIsTheValueOrTheQualifierNamedByThePredicate() {
        ClaimDraft draft = invested(money("1"), REASON, INVESTEE);
        assertEquals("openai", ClaimKeys.object(draft, ClaimBuilder.predicate("invested")));
        assertNull(ClaimKeys.object(invested(money("1"), REASON), ClaimBuilder.predicate("invested")));
        ClaimDraft partner = said("partner", new EntityValue("acme", null)).draft();
        assertEquals("acme", ClaimKeys.object(partner, ClaimBuilder.predicate("partner")));
        ClaimDraft words = said("partner", new EntityValue(null, "somebody")).draft();
        assertNull(ClaimKeys.object(words, ClaimBuilder.predicate("partner")));
    }

    @Test
    void incompleteDraftIsRejected() {
        ClaimDraft good = invested(money("1"));
        List<Runnable> bad = List.of(
                () -> copy(good, null, good.value(), good.summary(), good.modality()),
                () -> copy(good, "invested", null, good.summary(), good.modality()),
                () -> copy(good, "invested", good.value(), null, good.modality()),
                () -> copy(good, "invested", good.value(), good.summary(), null));
        bad.forEach(making -> assertTrue(
                assertThrows(ApiException.class, making::run).getMessage().startsWith("A claim needs the member")));
        assertThrows(ApiException.class, () -> new Qualifier.Pair("role", null, null, null));
        assertThrows(ApiException.class, () -> new Qualifier.Pair("role", "words", null, "entity"));
        assertThrows(ApiException.class, () -> new Qualifier.Pair(null, "words", null, null));
        assertEquals("en", new Qualifier.Pair("role", "words", null, null).language());
        assertThrows(NullPointerException.class, () -> new TextValue(null, "en"));
    }

    private static void copy(ClaimDraft from, String predicate, Value value, String summary, Modality modality) {
        new ClaimDraft(
                from.place(),
                from.document(),
                from.subject(),
                predicate,
                value,
                null,
                List.of(),
                summary,
                null,
                modality,
                from.attribution(),
                from.evidence(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
