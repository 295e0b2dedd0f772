package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.followthemoney.FtmSchema;

/**
 * Entities of FollowTheMoney in JSON Lines, by the mapping that an import uses, read backwards. Claims of one record are one
 * link with its id. What FollowTheMoney cannot say is left out and counted.
 */
@ApplicationScoped
class FtmExportFormat implements ExportFormat {
    /** Links beyond these are written before their subjects; a later part with the same id belongs to the same link. */
    private static final int MAX_LINKS = 10_000;

    private static final String OWN_SCHEME = "ftm";

    @Override
    public String name() {
        return "followthemoney";
    }

    @Override
    public String extension() {
        return "ijson";
    }

    @Override
    public String mediaType() {
        return "application/jsonl; charset=utf-8";
    }

    @Override
    public void write(ExportedGraph graph, OutputStream out) throws IOException {
        FtmVocabulary vocabulary = new FtmVocabulary();
        graph.documents(document -> {
            if (!document.draft().key().startsWith("data-set-")) {
                graph.remarks().count("documents");
            }
        });
        try (JsonGenerator json = JsonLines.of(out)) {
            graph.entityBatches(batch -> new Batch(vocabulary, graph, json).write(batch));
            json.writeRaw('\n');
        }
    }

    /** Some entities with their claims. */
    private static final class Batch {
        private final FtmVocabulary vocabulary;
        private final ExportedGraph graph;
        private final JsonGenerator json;
        private final FtmClaimSorter sorter;
        private final Map<String, FtmRecordProperties> entities = new LinkedHashMap<>();
        /** The id under which each entity of the batch is written, by its own or a former key. */
        private final Map<String, String> ids = new HashMap<>();

        Batch(FtmVocabulary vocabulary, ExportedGraph graph, JsonGenerator json) {
            this.vocabulary = vocabulary;
            this.graph = graph;
            this.json = json;
            this.sorter = new FtmClaimSorter(vocabulary, graph.remarks());
        }

        void write(List<RecordedEntity> batch) throws IOException {
            for (RecordedEntity entity : batch) {
                if (entity.mergedInto() == null) {
                    entities.put(entity.key(), described(entity));
                    ids.put(entity.key(), entity.key());
                }
            }
            Map<String, List<String>> referents = graph.mergedInto(entities.keySet());
            referents.forEach((id, former) -> former.forEach(one -> ids.put(one, id)));
            graph.claimsOf(ids.keySet(), this::add);
            for (Map.Entry<String, FtmRecordProperties> entity : entities.entrySet()) {
                entity.getValue().write(json, referents.getOrDefault(entity.getKey(), List.of()));
            }
            writeLinks();
        }

        private FtmRecordProperties described(RecordedEntity recorded) {
            EntityDraft draft = recorded.draft();
            FtmSchema schema = vocabulary.schema(draft);
            FtmRecordProperties entity = new FtmRecordProperties(draft.key(), schema);
            for (Name.Form name : recorded.names()) {
                vocabulary.name(schema, name.kind()).ifPresent(property -> entity.add(property, name.value()));
            }
            for (Identifier.Code code : recorded.identifiers()) {
                if (!code.scheme().equals(OWN_SCHEME)) {
                    vocabulary
                            .identifier(schema, code.scheme())
                            .ifPresentOrElse(
                                    property -> entity.add(property, code.value()),
                                    () -> graph.remarks().count("identifiers \"%s\"".formatted(code.scheme())));
                }
            }
            if (draft.jurisdiction() != null) {
                String code = draft.jurisdiction().toLowerCase(Locale.ROOT);
                vocabulary.with(schema, Action.JURISDICTION).ifPresent(property -> entity.add(property, code));
            }
            if (draft.description() != null) {
                vocabulary
                        .with(schema, Action.DESCRIPTION)
                        .ifPresent(property ->
                                entity.add(property, draft.description().value()));
            }
            return entity;
        }

        private void add(RecordedClaim claim) throws IOException {
            String subject = ids.get(claim.claim().subjectKey());
            if (subject != null) {
                sorter.addToSubject(claim, subject, entities.get(subject));
            }
            String object = ids.get(claim.claim().objectKey());
            if (object != null) {
                sorter.addToObject(claim, object, entities.get(object));
            }
            if (sorter.links().size() > MAX_LINKS) {
                writeLinks();
            }
        }

        private void writeLinks() throws IOException {
            for (FtmRecordProperties link : new ArrayList<>(sorter.links().values())) {
                link.write(json, List.of());
            }
            sorter.links().clear();
        }
    }
}
