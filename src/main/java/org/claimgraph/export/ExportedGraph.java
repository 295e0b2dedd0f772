package org.claimgraph.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimgraph.claim.ClaimScan;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.RecordedDocument;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationScan;

/**
 * What one export contains: the selected claims as they stood at one moment, the entities and documents that they refer to
 * (all of them, if all claims are selected), each in the order of the keys. It is read from the database in batches; each
 * method reads it again.
 */
public final class ExportedGraph {
    private static final int BATCH = 500;
    private final EntityScan entities;
    private final DocumentScan documents;
    private final ClaimScan claims;
    private final RelationScan relations;
    private final ClaimSelection selection;
    private final ExportRemarks remarks = new ExportRemarks();
    private ExportScope scope;

    ExportedGraph(
            EntityScan entities,
            DocumentScan documents,
            ClaimScan claims,
            RelationScan relations,
            ClaimSelection selection) {
        this.entities = entities;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.selection = selection;
    }

    /** Takes one element after the other. */
    @FunctionalInterface
    public interface Receiver<T> {
        void accept(T element) throws IOException;
    }

    /** Reads the next elements after a key. */
    @FunctionalInterface
    private interface Batches<T> {
        List<T> next(String after);
    }

    /** Takes what the format cannot say. */
    ExportRemarks remarks() {
        return remarks;
    }

    /** The selected claims in batches, so that a format can look up what the claims of a batch refer to together. */
    void claimBatches(Receiver<List<RecordedClaim>> receiver) throws IOException {
        batches(
                after -> claims.next(selection, after, BATCH),
                one -> one.claim().key(),
                receiver);
    }

    void claims(Receiver<RecordedClaim> receiver) throws IOException {
        claimBatches(each(receiver));
    }

    /** The entities, merged ones included. */
    void entities(Receiver<RecordedEntity> receiver) throws IOException {
        entityBatches(each(receiver));
    }

    /** The entities in batches, so that a format can look up what belongs to those of a batch together. */
    void entityBatches(Receiver<List<RecordedEntity>> receiver) throws IOException {
        if (selection.isAll()) {
            batches(after -> entities.next(after, BATCH), RecordedEntity::key, receiver);
        } else {
            parts(scope().entities(), entities::withKeys, receiver);
        }
    }

    /** The selected claims whose subject or other party is one of these entities. */
    void claimsOf(Collection<String> keys, Receiver<RecordedClaim> receiver) throws IOException {
        batches(
                after -> claims.nextOf(keys, selection, after, BATCH),
                one -> one.claim().key(),
                each(receiver));
    }

    /** The keys that merged into each of these entities. */
    Map<String, List<String>> mergedInto(Collection<String> keys) {
        return entities.mergedInto(keys);
    }

    /** The exported entities that somebody decided are not the same as these, each pair by its smaller key. */
    Map<String, List<String>> distinguished(List<RecordedEntity> batch) throws IOException {
        Map<String, List<String>> pairs =
                entities.distinguished(batch.stream().map(RecordedEntity::key).toList());
        if (!selection.isAll()) {
            Collection<String> exported = scope().entities();
            pairs.replaceAll(
                    (_, others) -> others.stream().filter(exported::contains).toList());
        }
        return pairs;
    }

    void documents(Receiver<RecordedDocument> receiver) throws IOException {
        if (selection.isAll()) {
            batches(after -> documents.next(after, BATCH), one -> one.draft().key(), each(receiver));
        } else {
            parts(scope().documents(), documents::withKeys, each(receiver));
        }
    }

    /** The relations that the selected claims support or, if all are selected, all relations. */
    void relations(Receiver<Relation> receiver) throws IOException {
        Receiver<List<String>> keys = batch -> each(receiver).accept(relations.knownAt(batch, selection.knownAt()));
        if (selection.isAll()) {
            batches(after -> relations.nextKeys(after, BATCH), Function.identity(), keys);
        } else {
            parts(scope().relations(), List::copyOf, keys);
        }
    }

    private ExportScope scope() throws IOException {
        if (scope == null) {
            ExportScope found = new ExportScope();
            claims(found::add);
            parts(found.documents(), documents::withKeys, each(found::addPublisher));
            parts(found.entities(), entities::withKeys, each(found::addMergeTarget));
            scope = found;
        }
        return scope;
    }

    private static <T> Receiver<List<T>> each(Receiver<T> receiver) {
        return batch -> {
            for (T element : batch) {
                receiver.accept(element);
            }
        };
    }

    private static <T> void batches(Batches<T> reading, Function<T, String> key, Receiver<List<T>> receiver)
            throws IOException {
        String after = "";
        for (List<T> batch = reading.next(after); !batch.isEmpty(); batch = reading.next(after)) {
            receiver.accept(batch);
            after = key.apply(batch.getLast());
        }
    }

    private static <T> void parts(
            Collection<String> keys, Function<Collection<String>, List<T>> reading, Receiver<List<T>> receiver)
            throws IOException {
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            receiver.accept(reading.apply(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
    }
}
