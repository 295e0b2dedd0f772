package org.claimgraph.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.claimgraph.TestDataSet;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityRecorder;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.platform.Hash;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.DocumentTextRecorder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every change of the graph is in the log once, in the order of the commits. */
@QuarkusTest
@Tag("database")
class ChangeLogTest {
    private static final String TEXT = "A text of the test of the change log.";

    @Inject
    ChangeLog changes;

    @Inject
    CurrentAct act;

    @Inject
    BundleImporter importer;

    @Inject
    Ledger ledger;

    @Inject
    ClaimReader claims;

    @Inject
    EntityRecorder entities;

    @Inject
    DocumentTextRecorder texts;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Two sources that contradict each other. */
    private static TestDataSet data(String name) {
        TestDataSet data = new TestDataSet(name);
        String hash = Hash.sha256((TEXT + name).getBytes(StandardCharsets.UTF_8));
        return data.document("doc", ", \"contentHash\": \"%s\", \"length\": %d".formatted(hash, (TEXT + name).length()))
                .entity("COMPANY", "one")
                .claim("doc", "First", "one", "valuation", money(10), "")
                .claim("doc", "Second", "one", "valuation", money(20), "");
    }

    private static String money(int amount) {
        return "{\"money\": {\"amount\": \"%d\", \"currency\": \"EUR\", \"bound\": \"EXACT\"}}".formatted(amount);
    }

    private List<Change> since(long sequence, String prefix) {
        Set<String> own = new TreeSet<>(claims(prefix));
        List<String> conflicts =
                database.list(Sql.of("select k.id from conflict k where k.subject_id like ?", prefix + "%"), Row::text);
        own.addAll(conflicts);
        return changes.after(sequence, 1_000_000).stream()
                .filter(change -> change.key().startsWith(prefix) || own.contains(change.key()))
                .toList();
    }

    private List<String> claims(String prefix) {
        return claims.about(List.of(prefix + "-one"), null, TemporalFilter.NOW).values().stream()
                .flatMap(List::stream)
                .map(Claim::key)
                .toList();
    }

    private static List<ChangeKind> kinds(List<Change> changes) {
        return changes.stream().map(Change::kind).sorted().toList();
    }

    private void change(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Test
    void loadedDataIsLoggedAsOneAct() {
        long before = changes.last();
        importer.load(data("log-load").bundle());

        List<Change> logged = since(before, "log-load");
        assertEquals(
                List.of(
                        ChangeKind.CLAIM_RECORDED,
                        ChangeKind.CLAIM_RECORDED,
                        ChangeKind.ENTITY_RECORDED,
                        ChangeKind.DOCUMENT_RECORDED,
                        ChangeKind.CONFLICT_OPENED),
                kinds(logged));
        assertEquals(1, logged.stream().map(Change::act).distinct().count());
        assertEquals(1, logged.stream().map(Change::at).distinct().count());
        assertEquals(
                List.of("BUNDLED_DATA system Data set \"log-load\""),
                database.list(
                        Sql.of(
                                "select a.kind, a.actor, a.reason from act a where a.id = ?",
                                logged.getFirst().act()),
                        row -> row.text() + " " + row.text() + " " + row.text()));
        assertEquals(
                claims("log-load").stream().sorted().toList(),
                logged.stream()
                        .map(Change::claim)
                        .filter(claim -> claim != null)
                        .sorted()
                        .toList());
    }

    @Test
    void everyChangeOfTheLedgerIsLoggedOnce() {
        importer.load(data("log-all").bundle());
        String first = claims("log-all").getFirst();
        String second = claims("log-all").getLast();
        long before = changes.last();
        Instant now = clock.instant();

        change(() -> ledger.rank(first, Rank.DEPRECATED, "wrong", now));
        change(() -> ledger.rank(first, Rank.DEPRECATED, "wrong", now));
        change(() -> ledger.retract(List.of(first), now));
        change(() -> ledger.retract(List.of(first), now));
        change(() -> ledger.restore(List.of(first, second), now));
        change(() -> ledger.supersede(first, second, SupersessionKind.CORRECTION, now));

        List<Change> logged = since(before, "log-all");
        assertEquals(
                List.of(
                        ChangeKind.CLAIM_RETRACTED,
                        ChangeKind.CLAIM_RESTORED,
                        ChangeKind.CLAIM_SUPERSEDED,
                        ChangeKind.CLAIM_RANKED,
                        ChangeKind.CONFLICT_CLOSED),
                kinds(logged));
        assertEquals(
                second,
                logged.stream()
                        .filter(change -> change.kind() == ChangeKind.CLAIM_SUPERSEDED)
                        .findFirst()
                        .orElseThrow()
                        .otherKey());
    }

    @Test
    void changesOfEntitiesAndDocumentsAreLogged() {
        importer.load(data("log-parts").bundle());
        long before = changes.last();
        EntityDraft one = new EntityDraft(EntityKind.COMPANY, "log-parts-one", "log-parts-one", null, null, null);
        Name.Form name = new Name.Form("Other", "en", "Latn", NameKind.ALIAS, List.of());

        change(() -> entities.unite(new RecordedEntity(one, List.of(), List.of(), null), List.of(), List.of()));
        change(() -> entities.unite(
                new RecordedEntity(one, List.of(name, name, name), List.of(), null),
                List.of(name, new Name.Form("Another", "en", "Latn", NameKind.ALIAS, List.of())),
                List.of()));
        change(() -> entities.recordRedirect("log-parts-former", one));
        texts.attach((TEXT + "log-parts").getBytes(StandardCharsets.UTF_8));
        texts.attach((TEXT + "log-parts").getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(ChangeKind.ENTITY_CHANGED, ChangeKind.ENTITIES_MERGED, ChangeKind.DOCUMENT_CHANGED),
                kinds(since(before, "log-parts")));
    }

    @Test
    void rolledBackChangeIsNotLogged() {
        importer.load(data("log-back").bundle());
        long before = changes.last();
        String claim = claims("log-back").getFirst();

        assertThrows(
                IllegalStateException.class,
                () -> change(() -> {
                    ledger.retract(List.of(claim), clock.instant());
                    throw new IllegalStateException("rolled back");
                }));

        assertEquals(List.of(), since(before, "log-back"));
    }

    @Test
    void changesBelongToTheActThatIsSet() {
        importer.load(data("log-act").bundle());
        long before = changes.last();
        String claim = claims("log-act").getFirst();
        AtomicInteger commits = new AtomicInteger();
        changes.onCommit(commits::incrementAndGet);

        change(() -> {
            Act curation = act.begin(ActKind.CURATION, "somebody", "a mistake", clock.instant());
            ledger.retract(List.of(claim), curation.at());
        });

        List<Change> logged = since(before, "log-act");
        assertEquals(
                List.of("somebody: a mistake"),
                database.list(
                        Sql.of(
                                "select a.actor, a.reason from act a where a.id = ?",
                                logged.getFirst().act()),
                        row -> row.text() + ": " + row.text()));
        assertTrue(commits.get() > 0, "listeners run after the commit");
    }

    /** A reader that continues after the last number it has seen gets every change, while others write. */
    @Test
    void readerThatFollowsMissesNothing() throws Exception {
        int writers = 4;
        int acts = 15;
        long start = changes.last();
        Set<String> expected = new TreeSet<>();
        List<String> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String key = "log-follow-" + writer;
                for (int number = 0; number < acts; number++) {
                    expected.add(key + "-" + number);
                }
                all.add(pool.submit(() -> {
                    for (int number = 0; number < acts; number++) {
                        String id = key + "-" + number;
                        change(() -> changes.add(
                                act.begin(ActKind.MAINTENANCE, "test", null, clock.instant()),
                                ChangeKind.ENTITY_CHANGED,
                                id));
                    }
                }));
            }
            long reached = start;
            boolean isDone = false;
            while (!isDone) {
                isDone = all.stream().allMatch(Future::isDone);
                for (Change change : changes.after(reached, 7)) {
                    assertEquals(reached + 1, change.sequence(), "no gap");
                    reached = change.sequence();
                    seen.add(change.key());
                    isDone = false;
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(
                expected.stream().sorted().toList(),
                seen.stream()
                        .filter(key -> key.startsWith("log-follow-"))
                        .sorted()
                        .toList());
    }

    @Test
    void everyKindNamesItsNode() {
        assertEquals(
                EnumSet.allOf(ChangedNodeType.class),
                EnumSet.allOf(ChangeKind.class).stream()
                        .map(ChangeKind::node)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangedNodeType.class))));
    }
}
