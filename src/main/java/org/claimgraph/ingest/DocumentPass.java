package org.claimgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.graph.Name;
import org.claimgraph.ingest.ImportTally.Fate;
import org.claimgraph.ingest.check.WarningSink;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.CodePoints;
import org.claimgraph.source.DocumentDraft;

/** Records new documents, their texts, and where the names of new entities occur in them. */
final class DocumentPass extends ImportPass {
    private static final int BATCH = 100;
    private final ImportStores stores;
    private final Set<String> namedEntities;
    private final List<Read> batch = new ArrayList<>();
    private final List<NamesOfEntity> names = new ArrayList<>();

    private record Read(FilePlace place, ImportedDocument document) {}

    private record NamesOfEntity(FilePlace place, ImportedEntity entity) {}

    /** @param namedEntities the ids of the new entities whose names occur in documents */
    DocumentPass(ImportStores stores, ImportTally tally, Set<String> namedEntities) {
        super(tally, "documents");
        this.stores = stores;
        this.namedEntities = namedEntities;
    }

    @Override
    public void entity(FilePlace place, ImportedEntity entity) {
        if (namedEntities.remove(entity.draft().key())) {
            names.add(new NamesOfEntity(place, entity));
        }
    }

    @Override
    public void document(FilePlace place, ImportedDocument document) {
        count(Fate.READ);
        String problem = TextLimits.problem(document.draft(), document.text());
        if (problem != null) {
            reject(place, problem);
            return;
        }
        WarningSink warnings = (kind, message) -> warn(place, kind, message);
        warnings.checkLanguage(document.draft().language());
        warnings.checkPrecision("published", document.draft().publishedAt());
        batch.add(new Read(place, document));
        if (batch.size() == BATCH) {
            recordBatch();
        }
    }

    private void recordBatch() {
        Set<String> known = new HashSet<>(stores.documents()
                .withKeys(batch.stream()
                        .map(read -> read.document().draft().key())
                        .toList())
                .keySet());
        Set<String> publishers = stores.knownEntities(batch.stream()
                .map(read -> read.document().draft().publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<DocumentDraft> added = new ArrayList<>();
        for (Read read : batch) {
            boolean isNew = known.add(read.document().draft().key());
            if (isNew) {
                added.add(complete(read, publishers));
            }
            count(isNew ? Fate.ADDED : Fate.KNOWN);
        }
        stores.documentRecorder().record(added);
        batch.stream()
                .filter(read -> read.document().text() != null)
                .forEach(read -> attach(read, read.document().draft()));
        batch.clear();
        stores.flush();
    }

    private void attach(Read read, DocumentDraft draft) {
        byte[] text = read.document().text().getBytes(StandardCharsets.UTF_8);
        if (!draft.key().equals(stores.texts().attach(text))) {
            warn(
                    read.place(),
                    "text-not-attached",
                    "The text of \"%s\" is not attached: its hash is not the content hash of the document."
                            .formatted(draft.key()));
        }
    }

    /** The draft with hash and length of its text, and without a publisher that is no entity. */
    private DocumentDraft complete(Read read, Set<String> publishers) {
        DocumentDraft draft = read.document().draft();
        String text = read.document().text();
        String publisher = draft.publisher();
        if (publisher != null && !publishers.contains(publisher)) {
            warn(
                    read.place(),
                    "unknown-publisher",
                    "The publisher \"%s\" of \"%s\" is not a recorded entity: the document is recorded without a publisher."
                            .formatted(publisher, draft.key()));
            publisher = null;
        }
        return new DocumentDraft(
                draft.key(),
                draft.title(),
                draft.language(),
                publisher,
                draft.url(),
                draft.publishedAt(),
                draft.publishedBasis(),
                draft.publishedReason(),
                draft.retrievedAt(),
                text == null ? draft.contentHash() : Hash.sha256(text.getBytes(StandardCharsets.UTF_8)),
                text == null ? draft.length() : Integer.valueOf(CodePoints.length(text)));
    }

    @Override
    void end() {
        recordBatch();
        for (NamesOfEntity named : names) {
            recordOccurrences(named);
        }
        stores.flush();
    }

    private void recordOccurrences(NamesOfEntity named) {
        Set<String> places = named.entity().names().stream()
                .flatMap(name -> name.occurrences().stream())
                .map(Name.Occurrence::document)
                .collect(Collectors.toSet());
        Set<String> known = stores.documents().withKeys(places).keySet();
        if (known.containsAll(places)) {
            stores.entityRecorder()
                    .recordOccurrences(
                            named.entity().draft().key(), named.entity().names());
        } else {
            places.removeAll(known);
            warn(
                    named.place(),
                    "unknown-document",
                    "The file lists places of the names of \"%s\" in documents that are not recorded (%s): these places are left out."
                            .formatted(named.entity().draft().key(), String.join(", ", places)));
        }
    }
}
