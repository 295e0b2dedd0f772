package org.claimgraph.view.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.RecordedClaims;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;
import org.claimgraph.view.RandomLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of facts on random ledgers. */
class FactPropertiesTest {
    private static final int CLAIMS = 300;
    private final Predicates predicates = new Predicates();

    private Map<String, Fact> byKey(List<ClaimDraft> drafts) {
        List<Claim> claims = RecordedClaims.all(drafts, predicates);
        return new FormedQuestions(predicates, claims, List.of(), new NoneCoverage(predicates, Map.of())).facts();
    }

    private List<Fact> facts(List<ClaimDraft> drafts) {
        return List.copyOf(byKey(drafts).values());
    }

    /** Everything about facts that must not depend on the order of recording. */
    private Map<String, String> described(List<ClaimDraft> drafts) {
        Map<String, String> described = new TreeMap<>();
        byKey(drafts).forEach((key, fact) -> {
            List<Set<String>> positions = fact.getPositions().stream()
                    .map(position ->
                            position.getClaims().stream().map(Claim::key).collect(Collectors.toSet()))
                    .toList();
            described.put(
                    key,
                    fact.getState() + " " + fact.getValue() + " " + fact.getRange() + " " + fact.getIndependentSources()
                            + " " + positions);
        });
        return described;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void importOrderNeverChangesAFact(long seed) {
        List<ClaimDraft> drafts =
                new ArrayList<>(RandomLedger.bundle("made", seed, CLAIMS).claims());
        Map<String, String> before = described(drafts);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(drafts, new Random(seed + round));
            Map<String, String> after = described(drafts);
            before.forEach((fact, description) -> assertEquals(description, after.get(fact)));
            assertEquals(before.keySet(), after.keySet());
        }
    }

    @Test
    void everyStateOccurs() {
        Set<FactState> states = EnumSet.noneOf(FactState.class);
        for (long seed = 1; seed <= 8; seed++) {
            facts(RandomLedger.bundle("made", seed, CLAIMS).claims()).forEach(fact -> states.add(fact.getState()));
        }
        assertEquals(EnumSet.allOf(FactState.class), states);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void positionsDenialsAndUpdatedClaimsPartitionTheClaims(long seed) {
        for (Fact fact : facts(RandomLedger.bundle("made", seed, CLAIMS).claims())) {
            List<Claim> all = new ArrayList<>(fact.getDenials());
            all.addAll(fact.getUpdatedBySource());
            fact.getPositions().forEach(position -> all.addAll(position.getClaims()));
            all.removeAll(fact.contesting());
            assertEquals(fact.getClaims().size(), all.size());
            assertEquals(Set.copyOf(fact.getClaims()), Set.copyOf(all));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void relayedClaimNeverCorroborates(long seed) {
        List<ClaimDraft> drafts = RandomLedger.bundle("made", seed, CLAIMS).claims();
        Map<String, FactState> before = states(drafts);
        List<ClaimDraft> more = new ArrayList<>(drafts);
        for (ClaimDraft draft : drafts) {
            if (draft.attribution().getLast().agent() != null) {
                more.add(relayed(draft));
            }
        }
        assertTrue(more.size() > drafts.size());
        assertEquals(before, states(more));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void deprecatedClaimChangesNoState(long seed) {
        List<ClaimDraft> drafts = RandomLedger.bundle("made", seed, CLAIMS).claims();
        List<ClaimDraft> more = new ArrayList<>(drafts);
        RandomLedger.bundle("made", seed + 100, CLAIMS).claims().forEach(draft -> more.add(deprecated(draft)));
        Map<String, FactState> after = states(more);
        int compared = 0;
        for (Map.Entry<String, Fact> before : byKey(drafts).entrySet()) {
            Fact fact = before.getValue();
            if (!fact.getPredicate().hasSeveralEvents()) {
                assertEquals(fact.getState(), after.get(before.getKey()), before.getKey());
                compared++;
            }
        }
        assertTrue(compared > 0);
    }

    /** Half of the symmetric claims are told from the other end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void symmetricClaimSaysTheSameFromItsOtherEnd(long seed) {
        List<ClaimDraft> drafts = RandomLedger.bundle("made", seed, CLAIMS).claims();
        Random random = new Random(seed);
        List<ClaimDraft> turned = new ArrayList<>();
        int ends = 0;
        for (ClaimDraft draft : drafts) {
            boolean turns = predicates.of(draft.predicate()).symmetric()
                    && draft.value() instanceof EntityValue
                    && random.nextBoolean();
            ends += turns ? 1 : 0;
            turned.add(
                    turns
                            ? copied(
                                    draft,
                                    ((EntityValue) draft.value()).entityId(),
                                    new EntityValue(draft.subject(), null))
                            : draft);
        }
        assertTrue(ends > 0);
        assertEquals(states(drafts), states(turned));
    }

    /** Whatever their values, claims of one day are one event, unless one data set records them apart. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void claimsOfOneDayAreOneEvent(long seed) {
        Map<String, Set<String>> facts = new TreeMap<>();
        byKey(RandomLedger.bundle("made", seed, CLAIMS).claims().stream()
                        .filter(draft ->
                                draft.source() == null || draft.source().id() == null)
                        .toList())
                .forEach((key, fact) -> fact.getClaims().stream()
                        .filter(claim -> predicates.of(claim.predicateKey()).hasSeveralEvents())
                        .filter(claim -> claim.getValidTime() != null
                                && claim.getValidTime().precision() == Precision.DAY)
                        .forEach(claim -> facts.computeIfAbsent(
                                        claim.question() + claim.getValidTime().from(), _ -> new TreeSet<>())
                                .add(key)));
        assertFalse(facts.isEmpty());
        facts.forEach((event, keys) -> assertEquals(1, keys.size(), event));
    }

    private Map<String, FactState> states(List<ClaimDraft> drafts) {
        Map<String, FactState> states = new TreeMap<>();
        byKey(drafts).forEach((key, fact) -> states.put(key, fact.getState()));
        return states;
    }

    private static ClaimDraft deprecated(ClaimDraft draft) {
        return copied(draft, draft.subject(), draft.value(), Rank.DEPRECATED);
    }

    private static ClaimDraft copied(ClaimDraft draft, String subject, Value value) {
        return copied(draft, subject, value, draft.rank());
    }

    private static ClaimDraft copied(ClaimDraft draft, String subject, Value value, Rank rank) {
        return new ClaimDraft(
                draft.place(),
                draft.document(),
                subject,
                draft.predicate(),
                value,
                draft.printed(),
                draft.qualifiers(),
                draft.summary(),
                draft.polarity(),
                draft.modality(),
                draft.attribution(),
                draft.evidence(),
                draft.validTime(),
                draft.asOf(),
                draft.statedAt(),
                rank,
                rank == Rank.DEPRECATED ? "made" : draft.rankReason(),
                draft.extractor(),
                draft.source());
    }

    /** The same claim, repeated by another publisher in another document. */
    private static ClaimDraft relayed(ClaimDraft draft) {
        List<Hop.Step> way = new ArrayList<>(draft.attribution());
        way.addFirst(new Hop.Step("made-relay", null, HopRole.PUBLISHER, false, null, false));
        return new ClaimDraft(
                draft.place(),
                "made-relay-text",
                draft.subject(),
                draft.predicate(),
                draft.value(),
                draft.printed(),
                draft.qualifiers(),
                draft.summary(),
                draft.polarity(),
                draft.modality(),
                way,
                List.of(new Evidence.Span(
                        "made-relay-text",
                        draft.evidence().getFirst().start(),
                        draft.evidence().getFirst().end())),
                draft.validTime(),
                draft.asOf(),
                draft.statedAt(),
                draft.rank(),
                draft.rankReason(),
                draft.extractor(),
                draft.source());
    }
}
