package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.ClaimCompletion;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimOutcome;
import org.claimgraph.claim.ClaimOutcome.Result;
import org.claimgraph.claim.DataSetImport;
import org.claimgraph.claim.DataSetLedger;
import org.claimgraph.claim.DataSetLedger.KeptRank;
import org.claimgraph.claim.DataSetLedger.KeyedClaim;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.ImportTally.Fate;
import org.claimgraph.ingest.check.ClaimCheck;

/** Records claims. */
final class ClaimPass extends ImportPass {
    private static final int BATCH = 1000;
    private static final Set<Result> RECORDED_BEFORE = EnumSet.of(Result.KNOWN, Result.REWORDED, Result.RESTORED);
    private final ImportStores stores;
    private final DataSetImport run;
    private final List<Read> batch = new ArrayList<>();
    private final List<Supersession> supersessions = new ArrayList<>();
    private final Set<String> unknownPredicates = new HashSet<>();
    private final Set<String> checkedQualifiers = new HashSet<>();
    private final Runnable progress;
    private ImportFormat format;

    private record Read(FilePlace place, ImportedClaim claim) {}

    private record Supersession(FilePlace place, String older, String newer, SupersessionKind kind) {}

    /** @param progress runs after each batch */
    ClaimPass(ImportStores stores, ImportTally tally, DataSetImport run, Runnable progress) {
        super(tally, "claims");
        this.stores = stores;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public void claim(FilePlace place, ImportedClaim claim) {
        count(Fate.READ);
        String problem = TextLimits.problem(claim.draft());
        if (problem != null) {
            reject(place, problem);
            return;
        }
        checkPredicate(place, claim.draft().predicate());
        checkQualifiers(place, claim.draft());
        ClaimCheck.check(
                claim.draft(),
                stores.predicates().of(claim.draft().predicate()),
                (kind, message) -> warn(place, kind, message));
        if (claim.draft().source() != null && claim.draft().source().id() != null) {
            run.names(claim.draft().source().id());
        }
        if (claim.supersedes() != null) {
            run.supersedes(claim.supersedes());
        }
        batch.add(new Read(place, claim));
        if (batch.size() == BATCH) {
            recordBatch();
        }
    }

    private void checkPredicate(FilePlace place, String predicate) {
        if (stores.predicates().knows(predicate) || !unknownPredicates.add(predicate)) {
            return;
        }
        if (format.documents(predicate)) {
            inform(
                    place,
                    "kept-predicate",
                    "\"%s\" is a property of the format without a predicate in the vocabulary: it is kept under this name."
                            .formatted(predicate));
        } else {
            warn(place, "unknown-predicate", stores.predicateKeys().advice(predicate) + " It is kept under this name.");
        }
    }

    private void checkQualifiers(FilePlace place, ClaimDraft claim) {
        for (Qualifier.Pair qualifier : claim.qualifiers()) {
            String key = qualifier.key();
            if (checkedQualifiers.add(key) && !stores.qualifierKeys().knows(key) && !format.documents(key)) {
                warn(
                        place,
                        "unknown-qualifier",
                        stores.qualifierKeys().advice(stores.predicates().of(claim.predicate()), key)
                                + " It is kept under this name, and separates no facts.");
            }
        }
    }

    @Override
    void begin(ImportFormat next) {
        format = next;
    }

    @Override
    public void delta(FilePlace place) {
        run.becomeDelta();
    }

    /** A delta replaces what the data set said by the records that it names. */
    @Override
    public void entity(FilePlace place, ImportedEntity entity) {
        run.names(entity.draft().key());
    }

    @Override
    public void withdraw(FilePlace place, String recordKey) {
        run.becomeDelta();
        run.names(recordKey);
    }

    /** Completes the claims of the batch; one that cannot be completed is rejected. */
    private void completeBatch() {
        ClaimCompletion completion = ClaimCompletion.of(
                stores.documentScan(), batch.stream().map(Read::claim).toList());
        batch.replaceAll(read -> {
            try {
                return new Read(
                        read.place(),
                        completion.complete(
                                read.claim(),
                                finding -> warn(read.place(), finding.cause().key(), finding.message())));
            } catch (ApiException problem) {
                reject(read.place(), problem.getMessage());
                return null;
            }
        });
        batch.removeIf(Objects::isNull);
    }

    private void recordBatch() {
        completeBatch();
        List<ClaimOutcome> outcomes = stores.dataSets()
                .record(
                        run,
                        batch.stream()
                                .map(read -> new KeyedClaim(
                                        read.claim().draft(), read.claim().key()))
                                .toList());
        Set<String> ranked = rank(outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            settle(batch.get(i), outcomes.get(i), ranked.remove(outcomes.get(i).claim()));
        }
        batch.clear();
        progress.run();
    }

    /** Gives known claims the ranks of the file, and reports where others decide about them; returns those that changed. */
    private Set<String> rank(List<ClaimOutcome> outcomes) {
        Map<String, Read> known = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (RECORDED_BEFORE.contains(outcomes.get(i).result())) {
                known.putIfAbsent(outcomes.get(i).claim(), batch.get(i));
            }
        }
        DataSetLedger.Ranking ranking = stores.dataSets()
                .rank(
                        run,
                        known.values().stream()
                                .map(read -> read.claim().draft())
                                .toList(),
                        List.copyOf(known.keySet()));
        ranking.kept().forEach((claim, kept) -> reportRank(claim, known.get(claim), kept));
        return new HashSet<>(ranking.changed());
    }

    private void reportRank(String claim, Read read, KeptRank kept) {
        Rank stated = read.claim().draft().rank();
        if (kept.byCurator()) {
            warn(
                    read.place(),
                    "ranked-by-curator",
                    "The file ranks the claim \"%s\" as %s, but a curator ranked it as %s: the curator's rank stays."
                            .formatted(claim, stated, kept.rank()));
        } else {
            inform(
                    read.place(),
                    "ranked-elsewhere",
                    "The file ranks the claim \"%s\" as %s, but it is also in other data and has the rank %s, which stays."
                            .formatted(claim, stated, kept.rank()));
        }
    }

    private void settle(Read read, ClaimOutcome outcome, boolean isRanked) {
        switch (outcome.result()) {
            case NEW -> count(Fate.ADDED);
            case KNOWN -> count(isRanked ? Fate.CHANGED : Fate.KNOWN);
            case REWORDED, RESTORED -> count(Fate.CHANGED);
            case WITHHELD -> {
                count(Fate.KNOWN);
                warn(
                        read.place(),
                        "retracted-by-curator",
                        "The claim \"%s\" was retracted by a curator: it stays retracted.".formatted(outcome.claim()));
            }
            case REJECTED -> reject(read.place(), withoutPlace(read.claim().draft(), outcome.problem()));
        }
        String older = read.claim().supersedes();
        if (outcome.result() == Result.NEW && older != null) {
            supersessions.add(new Supersession(
                    read.place(), older, outcome.claim(), read.claim().supersessionKind()));
        }
    }

    private static String withoutPlace(ClaimDraft draft, String problem) {
        String place = draft.place() + ": ";
        return problem.startsWith(place) ? problem.substring(place.length()) : problem;
    }

    @Override
    void end() {
        recordBatch();
        int restored = stores.dataSets().restoreCorrected(run);
        tally().count("claims", Fate.KNOWN, -restored);
        tally().count("claims", Fate.CHANGED, restored);
        Set<String> older = new HashSet<>();
        supersessions.forEach(one -> older.add(one.older()));
        Set<String> known = stores.claims().withKeys(older).keySet();
        for (Supersession one : supersessions) {
            if (known.contains(one.older())) {
                SupersessionKind kind = one.kind() == null ? SupersessionKind.CORRECTION : one.kind();
                stores.ledger().supersede(one.older(), one.newer(), kind, run.now());
            } else {
                warn(
                        one.place(),
                        "unknown-superseded-claim",
                        "The claim supersedes \"%s\", which is not recorded: it is recorded without the supersession."
                                .formatted(one.older()));
            }
        }
    }
}
