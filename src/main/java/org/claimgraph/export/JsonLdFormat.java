package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/**
 * Linked data in JSON-LD 1.1: claims with their provenance in the terms of W3C PROV, and their places in documents as W3C
 * Web Annotations. The context, in {@code jsonld/context.json}, is part of the file, so that nothing is loaded to read it.
 */
@ApplicationScoped
class JsonLdFormat implements ExportFormat {
    private static final String CONTEXT = "jsonld/context.json";

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public void write(ExportedGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonLines.single(out)) {
            json.writeStartObject();
            json.writeFieldName("@context");
            json.writeRawValue(ClasspathResource.text(CONTEXT).strip());
            json.writeArrayFieldStart("@graph");
            graph.documents(document -> document(json, document.draft()));
            graph.entities(entity -> entity(json, entity));
            graph.claims(claim -> claim(json, claim));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void document(JsonGenerator json, DocumentDraft document) throws IOException {
        begin(json, LinkedDataId.of(IdFamily.DOCUMENT, document.key()), "Document", "prov:Entity");
        JsonValues.text(json, "title", document.title());
        JsonValues.text(json, "language", document.language());
        JsonValues.text(json, "url", LinkedDataId.url(document.url()));
        reference(json, "publisher", IdFamily.ENTITY, document.publisher());
        JsonValues.text(json, "published", day(document.publishedAt()));
        JsonValues.text(json, "sha256", document.contentHash());
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, RecordedEntity recorded) throws IOException {
        EntityDraft entity = recorded.draft();
        begin(
                json,
                LinkedDataId.of(IdFamily.ENTITY, entity.key()),
                entity.kind().name(),
                "prov:Agent");
        json.writeStringField("label", entity.name());
        json.writeArrayFieldStart("name");
        for (Name.Form name : recorded.names()) {
            json.writeStartObject();
            json.writeStringField("@value", name.value());
            if (LinkedDataId.isLanguage(name.language())) {
                json.writeStringField("@language", name.language());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("identifier");
        for (Identifier.Code identifier : recorded.identifiers()) {
            json.writeString(identifier.scheme() + ":" + identifier.value());
        }
        json.writeEndArray();
        JsonValues.text(json, "jurisdiction", entity.jurisdiction());
        reference(json, "mergedInto", IdFamily.ENTITY, recorded.mergedInto());
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, RecordedClaim recorded) throws IOException {
        Claim claim = recorded.claim();
        String id = LinkedDataId.of(IdFamily.CLAIM, claim.key());
        begin(json, id, "Claim", "prov:Entity");
        reference(json, "subject", IdFamily.ENTITY, claim.subjectKey());
        json.writeStringField("predicate", claim.predicateKey());
        value(json, claim);
        reference(json, "object", IdFamily.ENTITY, claim.objectKey());
        JsonValues.text(json, "originalValue", claim.getOriginalValue());
        json.writeStringField("summary", claim.getSummary());
        JsonValues.text(json, "polarity", claim.getPolarity());
        JsonValues.text(json, "modality", claim.getModality());
        JsonValues.text(json, "rank", claim.getRank());
        period(json, claim.getValidTime());
        JsonValues.text(json, "asOf", day(claim.getAsOf()));
        JsonValues.text(json, "statedAt", day(claim.getStatedAt()));
        JsonValues.text(json, "recordedAt", claim.getRecordedAt());
        qualifiers(json, recorded);
        reference(json, "primarySource", IdFamily.DOCUMENT, claim.documentKey());
        attribution(json, recorded);
        reference(json, "revisionOf", IdFamily.CLAIM, claim.supersedesKey());
        json.writeEndObject();
        for (Evidence evidence : recorded.evidence()) {
            annotation(json, id, evidence);
        }
    }

    private static void value(JsonGenerator json, Claim claim) throws IOException {
        StoredValue value = StoredValue.of(claim.getValue());
        json.writeObjectFieldStart("value");
        JsonValues.text(json, "@type", value.type());
        JsonValues.text(
                json, "amount", value.amount() == null ? null : value.amount().toPlainString());
        JsonValues.text(
                json,
                "maxAmount",
                value.maxAmount() == null ? null : value.maxAmount().toPlainString());
        JsonValues.text(json, "bound", value.bound());
        JsonValues.text(json, "unit", value.unit());
        JsonValues.text(json, "text", value.text());
        reference(json, "entity", IdFamily.ENTITY, value.entityId());
        if (value.truth() != null) {
            json.writeBooleanField("truth", value.truth());
        }
        JsonValues.text(json, "from", value.from());
        JsonValues.text(json, "to", value.to());
        json.writeEndObject();
    }

    private static void period(JsonGenerator json, TimeValue time) throws IOException {
        if (time != null) {
            JsonValues.text(json, "validFrom", time.from());
            JsonValues.text(json, "validTo", time.to());
        }
    }

    private static void qualifiers(JsonGenerator json, RecordedClaim recorded) throws IOException {
        json.writeArrayFieldStart("qualifier");
        for (Qualifier qualifier : recorded.qualifiers()) {
            json.writeStartObject();
            json.writeStringField("predicate", qualifier.getKey());
            JsonValues.text(json, "text", qualifier.getText());
            reference(json, "entity", IdFamily.ENTITY, qualifier.entityKey());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** An ordered list, from the publisher to the original speaker. */
    private static void attribution(JsonGenerator json, RecordedClaim recorded) throws IOException {
        json.writeArrayFieldStart("attribution");
        for (Hop hop : recorded.attribution()) {
            Hop.Step step = hop.step();
            json.writeStartObject();
            json.writeStringField("@type", "prov:Attribution");
            reference(json, "agent", IdFamily.ENTITY, step.agent());
            JsonValues.text(json, "text", step.agentText());
            JsonValues.text(json, "role", step.role());
            json.writeBooleanField("anonymous", step.anonymous());
            JsonValues.text(json, "verb", step.verb());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void annotation(JsonGenerator json, String claim, Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "oa:Annotation");
        json.writeStringField("body", claim);
        json.writeObjectFieldStart("target");
        json.writeStringField("@type", "oa:SpecificResource");
        reference(json, "source", IdFamily.DOCUMENT, evidence.span().document());
        json.writeObjectFieldStart("selector");
        json.writeStringField("@type", "oa:TextPositionSelector");
        json.writeNumberField("start", evidence.getStart());
        json.writeNumberField("end", evidence.getEnd());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, String id, String... types) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id);
        json.writeFieldName("@type");
        json.writeArray(types, 0, types.length);
    }

    private static void reference(JsonGenerator json, String name, IdFamily family, String key) throws IOException {
        JsonValues.text(json, name, key == null ? null : LinkedDataId.of(family, key));
    }

    private static LocalDate day(TimeValue time) {
        return time == null ? null : time.from();
    }
}
