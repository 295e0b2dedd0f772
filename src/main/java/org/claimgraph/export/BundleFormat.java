package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.Text;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.MatchQuality;
import org.claimgraph.source.RecordedDocument;

/** The bundle in one file of JSON Lines, which can be imported again: documents, entities and claims, each with its type. */
@ApplicationScoped
class BundleFormat implements ExportFormat {
    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl; charset=utf-8";
    }

    @Override
    public void write(ExportedGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonLines.of(out)) {
            graph.documents(document -> document(json, document));
            graph.entityBatches(batch -> entities(json, batch, graph.distinguished(batch)));
            graph.claims(claim -> claim(json, claim));
            json.writeRaw('\n');
        }
    }

    private static void document(JsonGenerator json, RecordedDocument recorded) throws IOException {
        DocumentDraft document = recorded.draft();
        begin(json, "document");
        json.writeStringField("id", document.key());
        JsonValues.text(json, "title", document.title());
        json.writeStringField("language", document.language());
        JsonValues.text(json, "publisher", document.publisher());
        JsonValues.text(json, "url", document.url());
        JsonValues.time(json, "published", document.publishedAt());
        JsonValues.text(json, "publishedBasis", document.publishedBasis());
        JsonValues.text(json, "publishedReason", document.publishedReason());
        JsonValues.text(json, "retrieved", document.retrievedAt());
        JsonValues.text(json, "contentHash", document.contentHash());
        if (document.length() != null) {
            json.writeNumberField("length", document.length());
        }
        JsonValues.text(json, "content", recorded.text());
        json.writeEndObject();
    }

    private static void entities(
            JsonGenerator json, List<RecordedEntity> batch, Map<String, List<String>> distinguished)
            throws IOException {
        for (RecordedEntity entity : batch) {
            entity(json, entity, distinguished.getOrDefault(entity.key(), List.of()));
        }
    }

    private static void entity(JsonGenerator json, RecordedEntity recorded, List<String> notSame) throws IOException {
        EntityDraft entity = recorded.draft();
        begin(json, "entity");
        json.writeStringField("id", entity.key());
        JsonValues.text(json, "kind", entity.kind());
        JsonValues.text(json, "subkind", entity.subkind());
        JsonValues.text(json, "jurisdiction", entity.jurisdiction());
        description(json, entity.description());
        json.writeArrayFieldStart("names");
        for (Name.Form name : recorded.names()) {
            name(json, name);
        }
        json.writeEndArray();
        identifiers(json, recorded);
        JsonValues.text(json, "mergedInto", recorded.mergedInto());
        if (!notSame.isEmpty()) {
            json.writeArrayFieldStart("notSame");
            for (String other : notSame) {
                json.writeString(other);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void description(JsonGenerator json, Text description) throws IOException {
        if (description != null) {
            json.writeObjectFieldStart("description");
            json.writeStringField("value", description.value());
            json.writeStringField("language", description.language());
            json.writeEndObject();
        }
    }

    private static void name(JsonGenerator json, Name.Form name) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", name.value());
        json.writeStringField("language", name.language());
        json.writeStringField("script", name.script());
        JsonValues.text(json, "kind", name.kind());
        if (!name.occurrences().isEmpty()) {
            json.writeArrayFieldStart("seen");
            for (Name.Occurrence seen : name.occurrences()) {
                span(json, seen.document(), seen.start(), seen.end(), MatchQuality.EXACT);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void identifiers(JsonGenerator json, RecordedEntity recorded) throws IOException {
        if (recorded.identifiers().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("identifiers");
        for (Identifier.Code identifier : recorded.identifiers()) {
            json.writeStartObject();
            json.writeStringField("scheme", identifier.scheme());
            json.writeStringField("value", identifier.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void claim(JsonGenerator json, RecordedClaim recorded) throws IOException {
        Claim claim = recorded.claim();
        begin(json, "claim");
        json.writeStringField("id", claim.key());
        json.writeStringField("document", claim.documentKey());
        json.writeStringField(
                "subject", Objects.requireNonNullElse(recorded.recorded().subject(), claim.subjectKey()));
        json.writeStringField("predicate", claim.predicateKey());
        json.writeFieldName("value");
        String value = recorded.recorded().value();
        JsonValues.write(json, value == null ? claim.getValue() : new EntityValue(value, null));
        JsonValues.text(json, "printed", claim.getOriginalValue());
        qualifiers(json, recorded);
        json.writeStringField("summary", claim.getSummary());
        JsonValues.text(json, "polarity", claim.getPolarity() == Polarity.AFFIRMED ? null : claim.getPolarity());
        JsonValues.text(json, "modality", claim.getModality());
        attribution(json, recorded);
        evidence(json, recorded);
        JsonValues.time(json, "validTime", claim.getValidTime());
        JsonValues.time(json, "asOf", claim.getAsOf());
        JsonValues.time(json, "statedAt", claim.getStatedAt());
        standing(json, claim);
        json.writeEndObject();
    }

    private static void qualifiers(JsonGenerator json, RecordedClaim recorded) throws IOException {
        if (recorded.qualifiers().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("qualifiers");
        for (int position = 0; position < recorded.qualifiers().size(); position++) {
            Qualifier qualifier = recorded.qualifiers().get(position);
            json.writeStartObject();
            json.writeStringField("key", qualifier.getKey());
            JsonValues.text(json, "text", qualifier.getText());
            JsonValues.text(json, "language", qualifier.getLanguage());
            JsonValues.text(
                    json, "entity", recorded.recorded().qualifiers().getOrDefault(position, qualifier.entityKey()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void attribution(JsonGenerator json, RecordedClaim recorded) throws IOException {
        json.writeArrayFieldStart("attribution");
        for (int position = 0; position < recorded.attribution().size(); position++) {
            Hop.Step step = recorded.attribution().get(position).step();
            json.writeStartObject();
            JsonValues.text(json, "agent", recorded.recorded().agents().getOrDefault(position, step.agent()));
            JsonValues.text(json, "agentText", step.agentText());
            JsonValues.text(json, "role", step.role());
            if (step.anonymous()) {
                json.writeBooleanField("anonymous", true);
            }
            JsonValues.text(json, "verb", step.verb());
            if (step.quoted()) {
                json.writeBooleanField("quoted", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void evidence(JsonGenerator json, RecordedClaim recorded) throws IOException {
        if (recorded.evidence().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : recorded.evidence()) {
            Evidence.Span span = evidence.span();
            boolean own = span.document().equals(recorded.claim().documentKey());
            span(json, own ? null : span.document(), span.start(), span.end(), span.match());
        }
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, String document, int start, int end, MatchQuality match)
            throws IOException {
        json.writeStartObject();
        JsonValues.text(json, "document", document);
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
        JsonValues.text(json, "match", match == MatchQuality.EXACT ? null : match);
        json.writeEndObject();
    }

    private static void standing(JsonGenerator json, Claim claim) throws IOException {
        if (claim.getRank() != Rank.NORMAL) {
            JsonValues.text(json, "rank", claim.getRank());
            JsonValues.text(json, "rankReason", claim.getRankReason());
        }
        JsonValues.text(json, "extractor", claim.getExtractor());
        JsonValues.text(json, "dataSet", claim.dataSet());
        JsonValues.text(json, "record", claim.recordId());
        if (claim.supersedesKey() != null) {
            json.writeObjectFieldStart("supersedes");
            json.writeStringField("claim", claim.supersedesKey());
            JsonValues.text(json, "kind", claim.getSupersessionKind());
            json.writeEndObject();
        }
    }

    private static void begin(JsonGenerator json, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
    }
}
