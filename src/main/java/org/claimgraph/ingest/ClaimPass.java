package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.ClaimCompletion;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimOutcome;
import org.claimgraph.claim.DataSetImport;
import org.claimgraph.claim.DataSetLedger.KeyedClaim;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.ImportTally.Fate;
import org.claimgraph.ingest.check.ClaimCheck;

/** Records claims. */
final class ClaimPass extends ImportPass {
    private static final int BATCH = 1000;
    private final ImportStores stores;
    private final DataSetImport run;
    private final List<Read> batch = new ArrayList<>();
    private final List<Supersession> supersessions = new ArrayList<>();
    private final Set<String> unknownPredicates = new HashSet<>();
    private final Runnable progress;

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
        ClaimCheck.check(
                claim.draft(),
                stores.predicates().of(claim.draft().predicate()),
                (kind, message) -> warn(place, kind, message));
        if (claim.draft().source() != null && claim.draft().source().id() != null) {
            run.names(claim.draft().source().id());
        }
        batch.add(new Read(place, claim));
        if (batch.size() == BATCH) {
            recordBatch();
        }
    }

    private void checkPredicate(FilePlace place, String predicate) {
        if (!stores.predicates().knows(predicate) && unknownPredicates.add(predicate)) {
            warn(place, "unknown-predicate", stores.predicateKeys().advice(predicate) + " It is kept under this name.");
        }
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
        for (int i = 0; i < outcomes.size(); i++) {
            settle(batch.get(i), outcomes.get(i));
        }
        compareRanks(outcomes);
        batch.clear();
        progress.run();
    }

    /** Reports where the file ranks a claim otherwise than a curator. */
    private void compareRanks(List<ClaimOutcome> outcomes) {
        Map<String, Rank> decided = stores.dataSets()
                .ranksOfCurators(outcomes.stream()
                        .filter(outcome -> outcome.result() == ClaimOutcome.Result.KNOWN)
                        .map(ClaimOutcome::claim)
                        .toList());
        for (int i = 0; i < outcomes.size() && !decided.isEmpty(); i++) {
            Rank rank = decided.get(outcomes.get(i).claim());
            Rank stated = batch.get(i).claim().draft().rank();
            if (rank != null && rank != stated) {
                warn(
                        batch.get(i).place(),
                        "ranked-by-curator",
                        "The file ranks the claim \"%s\" as %s, but a curator ranked it as %s: the curator's rank stays."
                                .formatted(outcomes.get(i).claim(), stated, rank));
            }
        }
    }

    private void settle(Read read, ClaimOutcome outcome) {
        switch (outcome.result()) {
            case NEW -> count(Fate.ADDED);
            case KNOWN -> count(Fate.KNOWN);
            case RESTORED -> count(Fate.CHANGED);
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
        if (outcome.result() == ClaimOutcome.Result.NEW && older != null) {
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
