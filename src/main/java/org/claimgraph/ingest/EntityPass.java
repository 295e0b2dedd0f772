package org.claimgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.DataSetImport;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.graph.DataSetRun;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.ingest.ImportTally.Fate;
import org.claimgraph.ingest.check.EntityCheck;
import org.claimgraph.ingest.check.SharedIdentifiers;

/** Records entities: new ones whole, of known ones the names and identifiers that they do not have yet. */
final class EntityPass extends ImportPass {
    private static final int BATCH = 500;
    private final ImportStores stores;
    private final Set<String> added;
    private final DataSetRun run;
    private final IdentityDecisions decisions;
    private final Instant now;
    private final SharedIdentifiers shared;
    private final List<Read> batch = new ArrayList<>();
    private final List<Redirect> redirects = new ArrayList<>();
    private final Map<String, ImportedEntity> references = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    private record Read(FilePlace place, ImportedEntity entity) {}

    private record Redirect(FilePlace place, String from, String to) {}

    /** @param added takes the ids of the new entities whose names occur in documents */
    EntityPass(ImportStores stores, ImportTally tally, DataSetImport run, Set<String> added) {
        super(tally, "entities");
        this.stores = stores;
        this.run = new DataSetRun(run.dataSet(), run.run());
        this.now = run.now();
        this.decisions = new IdentityDecisions(stores, this::warn);
        this.added = added;
        this.shared = new SharedIdentifiers(stores.entities());
    }

    @Override
    public void report(Finding finding) {
        tally().add(finding);
    }

    @Override
    public void propose(MappingProposal proposal) {
        tally().propose(proposal);
    }

    @Override
    public void entity(FilePlace place, ImportedEntity entity) {
        count(Fate.READ);
        String problem = TextLimits.problem(entity.draft(), entity.names(), entity.identifiers());
        if (problem != null) {
            reject(place, problem);
            return;
        }
        EntityCheck.check(entity, (kind, message) -> warn(place, kind, message));
        batch.add(new Read(place, entity));
        if (batch.size() == BATCH) {
            recordBatch();
        }
    }

    private void recordBatch() {
        Map<String, RecordedEntity> known = new HashMap<>();
        stores.entities()
                .withKeys(
                        batch.stream().map(read -> read.entity().draft().key()).toList())
                .forEach(entity -> known.put(entity.key(), entity));
        List<RecordedEntity> stated = new ArrayList<>();
        for (Read read : batch) {
            String key = read.entity().draft().key();
            RecordedEntity recorded = known.get(key);
            if (recorded != null) {
                stated.add(drafted(read.entity()));
            }
            known.put(key, recorded == null ? record(read.entity()) : unite(read, recorded));
        }
        flushNames();
        stores.dataSetEntities().state(run, stated);
        warnOfSharedIdentifiers();
        batch.clear();
    }

    /** Claims that were recorded before may name one of these entities as their source in words. */
    private void flushNames() {
        stores.flush();
        if (!named.isEmpty()) {
            stores.ledger().nameSources(named, now);
            named.clear();
        }
    }

    private void warnOfSharedIdentifiers() {
        Map<ImportedEntity, FilePlace> places = new IdentityHashMap<>();
        batch.forEach(read -> places.put(read.entity(), read.place()));
        shared.check(
                batch.stream().map(Read::entity).toList(),
                (entity, message) -> warn(places.get(entity), "shared-identifier", message));
    }

    private RecordedEntity record(ImportedEntity entity) {
        stores.entityRecorder().record(run, entity.draft(), entity.names(), entity.identifiers());
        if (entity.names().stream().anyMatch(name -> !name.occurrences().isEmpty())) {
            added.add(entity.draft().key());
        }
        named.add(entity.draft().key());
        count(Fate.ADDED);
        return drafted(entity);
    }

    private static RecordedEntity drafted(ImportedEntity entity) {
        return new RecordedEntity(entity.draft(), entity.names(), entity.identifiers(), null);
    }

    private RecordedEntity unite(Read read, RecordedEntity recorded) {
        ImportedEntity entity = read.entity();
        if (entity.draft().kind() != recorded.draft().kind()) {
            warn(
                    read.place(),
                    "kind-differs",
                    "\"%s\" has the kind %s in the file, but is recorded with the kind %s, which stays."
                            .formatted(
                                    recorded.key(),
                                    entity.draft().kind(),
                                    recorded.draft().kind()));
        }
        boolean isChanged = stores.entityRecorder().unite(recorded, entity.names(), entity.identifiers());
        count(isChanged ? Fate.CHANGED : Fate.KNOWN);
        if (!isChanged) {
            return recorded;
        }
        named.add(recorded.key());
        stores.flush();
        return stores.entities().withKeys(List.of(recorded.key())).getFirst();
    }

    @Override
    public void reference(FilePlace place, ImportedEntity entity) {
        if (TextLimits.problem(entity.draft(), entity.names(), entity.identifiers()) == null) {
            references.putIfAbsent(entity.draft().key(), entity);
        }
    }

    /** Records what files refer to and nothing describes. */
    private void recordReferences() {
        List<String> keys = List.copyOf(references.keySet());
        for (int start = 0; start < keys.size(); start += BATCH) {
            List<String> some = keys.subList(start, Math.min(keys.size(), start + BATCH));
            Set<String> open = new LinkedHashSet<>(some);
            List<RecordedEntity> referred = new ArrayList<>();
            stores.entities().withKeys(some).forEach(entity -> {
                open.remove(entity.key());
                referred.add(drafted(references.get(entity.key())));
            });
            stores.dataSetEntities().refer(run, referred);
            open.forEach(key -> {
                count(Fate.READ);
                record(references.get(key));
            });
            flushNames();
        }
    }

    @Override
    public void redirect(FilePlace place, String from, String to) {
        String problem = TextLimits.problem(from);
        if (problem == null) {
            redirects.add(new Redirect(place, from, to));
        } else {
            warn(place, "unusable-redirect", "The redirect to \"%s\" is left out: %s".formatted(to, problem));
        }
    }

    @Override
    public void merge(FilePlace place, String from, String into) {
        decisions.merge(place, from, into);
    }

    @Override
    public void distinguish(FilePlace place, String one, String other) {
        decisions.distinguish(place, one, other);
    }

    @Override
    void end() {
        recordBatch();
        recordReferences();
        tally().count("entities", Fate.CHANGED, decisions.decide(now));
        for (int start = 0; start < redirects.size(); start += BATCH) {
            recordRedirects(redirects.subList(start, Math.min(redirects.size(), start + BATCH)));
        }
    }

    private void recordRedirects(List<Redirect> some) {
        Set<String> keys = new HashSet<>();
        some.forEach(redirect -> keys.addAll(List.of(redirect.from(), redirect.to())));
        Map<String, RecordedEntity> known = new HashMap<>();
        stores.entities().withKeys(keys).forEach(entity -> known.put(entity.key(), entity));
        for (Redirect redirect : some) {
            RecordedEntity from = known.get(redirect.from());
            RecordedEntity to = known.get(redirect.to());
            if (redirect.from().equals(redirect.to())
                    || from != null && redirect.to().equals(from.mergedInto())) {
                continue;
            }
            if (to == null || to.mergedInto() != null) {
                warn(
                        redirect.place(),
                        "redirect-to-nothing",
                        "\"%s\" redirects to \"%s\", which is not recorded or was itself merged: the redirect is left out."
                                .formatted(redirect.from(), redirect.to()));
            } else if (from != null) {
                warn(
                        redirect.place(),
                        "redirect-of-entity",
                        "\"%s\" redirects to \"%s\", but both are recorded as entities: both stay. Merge them with mergeEntities if they are the same."
                                .formatted(redirect.from(), redirect.to()));
            } else {
                stores.entityRecorder().recordRedirect(redirect.from(), to.draft());
                known.put(redirect.from(), new RecordedEntity(to.draft(), List.of(), List.of(), to.key()));
            }
        }
    }
}
