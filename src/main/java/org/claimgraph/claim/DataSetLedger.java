package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.ClaimOutcome.Result;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Keeps which claims each data set says, and lets a new version of a data set correct the one before, in the caller's
 * transaction and under {@link LedgerLock}. A claim is retracted only when no data set says it any more.
 */
@ApplicationScoped
public class DataSetLedger {
    private static final int BATCH = 1000;
    /** The number of questions that are kept in memory before their projections are updated. */
    private static final int MAX_QUESTIONS = 100_000;

    private final Database database;
    private final ClaimRecorder recorder;
    private final Ledger ledger;
    private final EntityManager manager;
    private final ChangeLog changes;

    DataSetLedger(Database database, ClaimRecorder recorder, Ledger ledger, EntityManager manager, ChangeLog changes) {
        this.database = database;
        this.recorder = recorder;
        this.ledger = ledger;
        this.manager = manager;
        this.changes = changes;
    }

    /** A draft and what it says something about, by its data set; null if the data set does not tell. */
    public record KeyedClaim(ClaimDraft draft, String key) {}

    /** Records a batch of claims as said by the data set; returns what became of each. */
    public List<ClaimOutcome> record(DataSetImport run, List<KeyedClaim> claims) {
        List<ClaimDraft> drafts = claims.stream().map(KeyedClaim::draft).toList();
        List<ClaimOutcome> outcomes = new ArrayList<>(recorder.outcomes(drafts, run.questions(), run.now()));
        manager.flush();
        manager.clear();
        restore(run, outcomes);
        reword(run, drafts, outcomes);
        addToDataSet(run, claims, outcomes);
        if (run.questions().size() > MAX_QUESTIONS) {
            updateProjections(run);
        }
        return outcomes;
    }

    private void restore(DataSetImport run, List<ClaimOutcome> outcomes) {
        Set<String> known = new LinkedHashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.result() == Result.KNOWN)
                .forEach(outcome -> known.add(outcome.claim()));
        if (known.isEmpty()) {
            return;
        }
        Set<String> retracted = new LinkedHashSet<>(database.list(
                Sql.of(
                        "select c.id from claim c where c.retracted_at is not null and c.redacted_at is null"
                                + " and c.id = any(keys(?))",
                        known),
                Row::text));
        Set<String> decided = decidedByCurators(ChangeKind.CLAIM_RETRACTED, retracted);
        retracted.removeAll(decided);
        Set<String> corrected = corrected(run, known);
        corrected.removeAll(decided);
        run.corrected().addAll(corrected);
        retracted.removeAll(corrected);
        ledger.restoreStated(retracted, run.now());
        outcomes.replaceAll(outcome -> {
            String claim = outcome.claim();
            return decided.contains(claim)
                    ? new ClaimOutcome(claim, Result.WITHHELD, null)
                    : retracted.remove(claim) ? new ClaimOutcome(claim, Result.RESTORED, null) : outcome;
        });
    }

    /** The summary of a claim, and its value as printed, which may be null. */
    private record Wording(String printed, String summary) {
        static Wording of(ClaimDraft draft) {
            return new Wording(draft.printed(), draft.summary());
        }
    }

    /** Gives known claims the wording of the new version of the data set, unless others say them too. The first in the files decides. */
    private void reword(DataSetImport run, List<ClaimDraft> drafts, List<ClaimOutcome> outcomes) {
        Map<String, Wording> stated = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).result() == Result.KNOWN) {
                stated.putIfAbsent(outcomes.get(i).claim(), Wording.of(drafts.get(i)));
            }
        }
        Set<String> different = differentlyWorded(run, stated);
        if (different.isEmpty()) {
            return;
        }
        different.removeAll(saidElsewhere(run, different));
        database.write(
                "update claim set printed = ?, summary = ? where id = ?",
                different.stream()
                        .map(claim -> Arrays.asList(
                                stated.get(claim).printed(), stated.get(claim).summary(), claim))
                        .toList());
        different.forEach(claim -> changes.add(ChangeKind.CLAIM_CHANGED, claim, run.now()));
        outcomes.replaceAll(outcome -> outcome.result() == Result.KNOWN && different.remove(outcome.claim())
                ? new ClaimOutcome(outcome.claim(), Result.REWORDED, null)
                : outcome);
    }

    /** The claims of the version before that it words differently. */
    private Set<String> differentlyWorded(DataSetImport run, Map<String, Wording> stated) {
        Map<String, Wording> former = stated.isEmpty()
                ? Map.of()
                : database.byKey(
                        Sql.of(
                                "select c.id, c.printed, c.summary from claim c join data_set_claim m on m.claim_id = c.id"
                                        + " where m.data_set = ? and m.run_id <> ? and c.redacted_at is null"
                                        + " and c.id = any(keys(?))",
                                run.dataSet(),
                                run.run(),
                                stated.keySet()),
                        row -> new Wording(row.text(), row.text()));
        Set<String> different = new LinkedHashSet<>(former.keySet());
        different.removeIf(claim -> former.get(claim).equals(stated.get(claim)));
        return different;
    }

    /**
     * Lets claims stand again that an earlier version of the data set corrected, and that this one says again without their corrections.
     * Call it when all claims are recorded.
     *
     * @return how many there are
     */
    public int restoreCorrected(DataSetImport run) {
        run.corrected().removeAll(run.statedSuperseded());
        ledger.restoreStated(run.corrected(), run.now());
        manager.flush();
        manager.clear();
        int restored = run.corrected().size();
        run.corrected().clear();
        return restored;
    }

    /** The claims that an earlier version of the data set corrected by another one, and that it says again. */
    private Set<String> corrected(DataSetImport run, Set<String> known) {
        Set<String> superseded = new HashSet<>(database.list(
                Sql.of(
                        "select s.supersedes_id from claim s join data_set_claim m on m.claim_id = s.id"
                                + " where s.supersedes_id = any(keys(?)) and s.retracted_at is null and m.data_set = ?"
                                + " and not exists (select 1 from data_set_claim o where o.claim_id = s.supersedes_id"
                                + " and o.data_set = ?)",
                        known,
                        run.dataSet(),
                        run.dataSet()),
                Row::text));
        superseded.removeAll(decidedByCurators(ChangeKind.CLAIM_SUPERSEDED, superseded));
        return superseded;
    }

    /** The rank that a claim keeps although the data set states another one, and whether a curator gave it. */
    public record KeptRank(Rank rank, boolean byCurator) {}

    /**
     * What became of the ranks that a data set states.
     *
     * @param changed the claims that have the rank of the data set now
     * @param kept the ranks that others decide
     */
    public record Ranking(Set<String> changed, Map<String, KeptRank> kept) {}

    /**
     * Gives recorded claims the ranks that a new version of the data set states, except those that a curator ranked or that
     * others state too.
     */
    public Ranking rank(DataSetImport run, Collection<ClaimDraft> drafts, List<String> claims) {
        Map<String, ClaimDraft> stated = new LinkedHashMap<>();
        Iterator<String> keys = claims.iterator();
        drafts.forEach(draft -> stated.put(keys.next(), draft));
        Map<String, Rank> different = differentlyRanked(stated);
        if (different.isEmpty()) {
            return new Ranking(Set.of(), Map.of());
        }
        Set<String> curated = decidedByCurators(ChangeKind.CLAIM_RANKED, different.keySet());
        Set<String> shared = saidElsewhere(run, different.keySet());
        Map<String, KeptRank> kept = new HashMap<>();
        List<Ledger.StatedRank> ranks = new ArrayList<>();
        different.forEach((claim, rank) -> {
            if (curated.contains(claim) || shared.contains(claim)) {
                kept.put(claim, new KeptRank(rank, curated.contains(claim)));
            } else {
                ClaimDraft draft = stated.get(claim);
                ranks.add(new Ledger.StatedRank(claim, draft.rank(), draft.rankReason()));
            }
        });
        ledger.rank(ranks, run.now());
        manager.flush();
        manager.clear();
        return new Ranking(ranks.stream().map(Ledger.StatedRank::claim).collect(Collectors.toSet()), kept);
    }

    private Map<String, Rank> differentlyRanked(Map<String, ClaimDraft> stated) {
        Map<String, Rank> ranks = stated.isEmpty()
                ? Map.of()
                : database.byKey(
                        Sql.of("select c.id, c.rank from claim c where c.id = any(keys(?))", stated.keySet()),
                        row -> row.word(Rank.class));
        Map<String, Rank> different = new LinkedHashMap<>();
        stated.forEach((claim, draft) -> {
            if (ranks.get(claim) != draft.rank()) {
                different.put(claim, ranks.get(claim));
            }
        });
        return different;
    }

    /** The claims that another data set contains, or that a curator or the bundled data recorded. */
    private Set<String> saidElsewhere(DataSetImport run, Collection<String> claims) {
        return new HashSet<>(database.list(
                Sql.of(
                                "select m.claim_id from data_set_claim m where m.data_set <> ? and m.claim_id = any(keys(?)) union",
                                run.dataSet(),
                                claims)
                        .add(
                                "select h.node_id from ledger_change h join act a on a.id = h.act_id where h.kind = 'CLAIM_RECORDED'"
                                        + " and a.kind in ('CURATION', 'BUNDLED_DATA') and h.node_id = any(keys(?))",
                                claims),
                Row::text));
    }

    /** Those of the claims whose last change of this kind was the decision of a curator. */
    private Set<String> decidedByCurators(ChangeKind kind, Collection<String> claims) {
        return claims.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        Sql.of(
                                "select h.node_id from ledger_change h join act a on a.id = h.act_id"
                                        + " where h.kind = ? and a.kind = 'CURATION' and h.node_id = any(keys(?))"
                                        + " and not exists (select 1 from ledger_change l where l.node_id = h.node_id"
                                        + " and l.kind = h.kind and l.sequence > h.sequence)",
                                kind,
                                claims),
                        Row::text));
    }

    private void addToDataSet(DataSetImport run, List<KeyedClaim> claims, List<ClaimOutcome> outcomes) {
        List<List<?>> updates = new ArrayList<>();
        List<List<?>> inserts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String claim = outcomes.get(i).claim();
            if (outcomes.get(i).result() != Result.REJECTED && seen.add(claim)) {
                String key = claims.get(i).key();
                updates.add(Arrays.asList(key, run.run(), run.dataSet(), claim));
                inserts.add(Arrays.asList(run.dataSet(), claim, key, run.run()));
            }
        }
        database.write(
                "update data_set_claim set claim_key = ?, run_id = ? where data_set = ? and claim_id = ?", updates);
        database.write(
                "insert into data_set_claim (data_set, claim_id, claim_key, run_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                inserts);
    }

    /** How many claims the data set says, this import's included. */
    public long size(DataSetImport run) {
        return count(Sql.of("select count(*) from data_set_claim m where m.data_set = ?", run.dataSet()));
    }

    /** How many claims the data set said before this import. */
    public long sizeBefore(DataSetImport run) {
        return count(Sql.of(
                "select count(*) from data_set_claim m join claim c on c.id = m.claim_id"
                        + " where m.data_set = ? and (m.run_id <> ? or c.recorded_at < ?)",
                run.dataSet(),
                run.run(),
                run.now()));
    }

    /** How many claims the data set said before and no longer says. */
    public long countVanished(DataSetImport run) {
        return count(Sql.of("select count(*)").add(vanished(run)));
    }

    private long count(Sql sql) {
        return database.list(sql, Row::number).getFirst();
    }

    /** From and where; a delta touches only what it names. */
    private static Sql vanished(DataSetImport run) {
        Sql sql = Sql.of(
                "from data_set_claim m join claim c on c.id = m.claim_id where m.data_set = ? and m.run_id <> ?",
                run.dataSet(),
                run.run());
        return run.isDelta() ? sql.add("and c.record_id = any(?)", run.namedRecords()) : sql;
    }

    /** How many claims were superseded by a corrected one, and how many retracted. */
    public record Corrections(int superseded, int retracted) {}

    private record Vanished(String claim, String key, String document, String question, String origin) {}

    /**
     * Takes claims that the data set no longer says out of it: a claim that a new one corrects is superseded, others are retracted
     * unless another data set says them.
     */
    public Corrections correct(DataSetImport run) {
        updateProjections(run);
        List<Vanished> vanished = database.list(
                Sql.of("select m.claim_id, m.claim_key, c.document_id, c.question_id, c.origin")
                        .add(vanished(run))
                        .add("order by m.claim_id"),
                row -> new Vanished(row.text(), row.text(), row.text(), row.text(), row.text()));
        int superseded = 0;
        int retracted = 0;
        for (int from = 0; from < vanished.size(); from += BATCH) {
            List<Vanished> batch = vanished.subList(from, Math.min(vanished.size(), from + BATCH));
            Map<String, String> corrections = corrections(run, batch, vanished);
            database.write(
                    "delete from data_set_claim where data_set = ? and claim_id = ?",
                    batch.stream()
                            .map(one -> List.of(run.dataSet(), one.claim()))
                            .toList());
            Set<String> elsewhere =
                    saidElsewhere(run, batch.stream().map(Vanished::claim).toList());
            List<String> gone = new ArrayList<>();
            List<Ledger.Correction> found = new ArrayList<>();
            for (Vanished one : batch) {
                String correction = corrections.get(one.claim());
                if (elsewhere.contains(one.claim())) {
                    continue;
                }
                if (correction == null) {
                    gone.add(one.claim());
                } else {
                    found.add(new Ledger.Correction(one.claim(), correction, SupersessionKind.CORRECTION));
                }
            }
            ledger.supersede(found, run.now());
            superseded += found.size();
            gone.addAll(earlierVersions(run, gone));
            ledger.retract(gone, run.now());
            retracted += gone.size();
            manager.flush();
            manager.clear();
        }
        return new Corrections(superseded, retracted);
    }

    /** The claims of earlier versions that these claims correct, directly or by others: they must not stand again. */
    private Set<String> earlierVersions(DataSetImport run, Collection<String> claims) {
        Set<String> all = new LinkedHashSet<>();
        Collection<String> newer = claims;
        while (!newer.isEmpty()) {
            Set<String> older = new LinkedHashSet<>(database.list(
                    Sql.of(
                            "select c.supersedes_id from claim c join claim o on o.id = c.supersedes_id"
                                    + " where c.id = any(keys(?)) and c.retracted_at is null and o.retracted_at is null"
                                    + " and exists (select 1 from ledger_change h join act a on a.id = h.act_id"
                                    + " where h.node_id = o.id and h.kind = 'CLAIM_SUPERSEDED' and h.other_id = c.id"
                                    + " and a.kind = 'IMPORT')",
                            newer),
                    Row::text));
            older.removeAll(saidElsewhere(run, older));
            older.removeAll(claims);
            newer = older.stream().filter(all::add).toList();
        }
        return all;
    }

    /**
     * The claim that corrects each vanished one, new or said again: the one with the same key in the data set or, without keys, the
     * only such one of the same document, question and source, if only one of them has vanished.
     */
    private Map<String, String> corrections(DataSetImport run, List<Vanished> batch, List<Vanished> all) {
        Map<List<String>, List<String>> added = new HashMap<>();
        Set<String> questions = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Vanished one : batch) {
            questions.add(one.question());
            if (one.key() != null) {
                keys.add(one.key());
            }
        }
        database.list(
                Sql.of(
                        "select c.id, m.claim_key, c.document_id, c.question_id, c.origin from data_set_claim m"
                                + " join claim c on c.id = m.claim_id where m.data_set = ? and m.run_id = ?"
                                + " and (c.recorded_at = ? or exists (select 1 from claim_past_supersession p"
                                + " where p.superseded_id = c.id and p.until_at = ?)) and c.supersedes_id is null"
                                + " and (c.question_id = any(keys(?)) or m.claim_key = any(keys(?)))",
                        run.dataSet(),
                        run.run(),
                        run.now(),
                        run.now(),
                        questions,
                        keys),
                row -> {
                    Vanished one = new Vanished(row.text(), row.text(), row.text(), row.text(), row.text());
                    added.computeIfAbsent(place(one), _ -> new ArrayList<>()).add(one.claim());
                    return one;
                });
        Map<List<String>, Integer> counts = new HashMap<>();
        all.forEach(one -> counts.merge(place(one), 1, Integer::sum));
        Map<String, String> corrections = new HashMap<>();
        for (Vanished one : batch) {
            List<String> found = added.getOrDefault(place(one), List.of());
            if (found.size() == 1 && counts.get(place(one)) == 1) {
                corrections.put(one.claim(), found.getFirst());
            }
        }
        return corrections;
    }

    /** What a claim and its correction have in common. */
    private static List<String> place(Vanished one) {
        return one.key() == null ? Arrays.asList(one.document(), one.question(), one.origin()) : List.of(one.key());
    }

    /** Updates the projections of everything that the import has recorded. */
    public void updateProjections(DataSetImport run) {
        recorder.updateProjections(run.questions(), run.now());
        run.questions().clear();
        manager.clear();
    }
}
