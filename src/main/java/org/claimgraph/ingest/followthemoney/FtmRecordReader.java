package org.claimgraph.ingest.followthemoney;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.parse.JsonObjects;

/** Reads the entities of a JSON file: bare, in the envelope of OpenSanctions, in delta lines, nested, or in a diagram. */
final class FtmRecordReader {
    private static final int MAX_ID = 200;
    private final FtmModel model;
    private final FindingReporter findings;
    private final Consumer<FtmRecord> records;
    private final Consumer<FtmRecord> deleted;
    private final Consumer<FilePlace> deltas;

    /**
     * @param records takes each entity
     * @param deleted takes the id of each deleted one, as a record without values
     * @param deltas takes the place of each line of a delta
     */
    FtmRecordReader(
            FtmModel model,
            FindingReporter findings,
            Consumer<FtmRecord> records,
            Consumer<FtmRecord> deleted,
            Consumer<FilePlace> deltas) {
        this.model = model;
        this.findings = findings;
        this.records = records;
        this.deleted = deleted;
        this.deltas = deltas;
    }

    void read(ImportFile file) throws IOException {
        JsonObjects.read(file, findings, this::line);
    }

    private void line(FilePlace place, JsonNode json) {
        if (json.path("entities").isArray()) {
            json.get("entities").forEach(entity -> entity(place, entity, null, null));
        } else if (json.has("op")) {
            delta(place, json);
        } else {
            entity(place, json, null, null);
        }
    }

    private void delta(FilePlace place, JsonNode json) {
        deltas.accept(place);
        String op = json.path("op").asText();
        JsonNode entity = json.path("entity");
        String id = entity.path("id").asText("");
        switch (op) {
            case "ADD", "MOD" -> entity(place, entity, null, null);
            case "DEL" -> {
                if (id.isBlank()) {
                    findings.error(place, "no-id", "The deleted entity has no \"id\"; the line is skipped.");
                } else {
                    deleted.accept(new FtmRecord(place, id, "Thing", null, List.of(), List.of(), Map.of()));
                }
            }
            default ->
                findings.error(
                        place,
                        "unknown-operation",
                        "\"op\" is \"%s\" instead of ADD, MOD or DEL; the line is skipped.".formatted(op));
        }
    }

    /**
     * Reads an entity after those nested in it.
     *
     * @param parent the id of the entity that it is nested in; null for none
     * @param reverse the property of this entity that names the parent; null for none
     */
    private void entity(FilePlace place, JsonNode json, String parent, String reverse) {
        String id = json.path("id").asText("");
        String schema = json.path("schema").asText("");
        if (id.isBlank() || id.length() > MAX_ID || schema.isBlank()) {
            findings.error(
                    place,
                    "no-id",
                    "An entity needs an \"id\" of at most %d characters and a \"schema\"; this one is skipped."
                            .formatted(MAX_ID));
            return;
        }
        Map<String, List<FtmValue>> values = new LinkedHashMap<>();
        json.path("properties").properties().forEach(member -> {
            List<FtmValue> texts = texts(place, id, schema, member.getKey(), member.getValue());
            if (!texts.isEmpty()) {
                values.put(member.getKey(), texts);
            }
        });
        if (parent != null && reverse != null) {
            values.computeIfAbsent(reverse, _ -> List.of(new FtmValue(parent)));
        }
        records.accept(new FtmRecord(
                place,
                id,
                schema,
                json.path("caption").asText(null),
                strings(json.path("datasets")),
                strings(json.path("referents")),
                values));
    }

    private static List<String> strings(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private List<FtmValue> texts(FilePlace place, String id, String schema, String property, JsonNode json) {
        if (!json.isArray()) {
            findings.warn(
                    place,
                    "not-a-list",
                    "The property \"%s\" of \"%s\" is not a list of texts.".formatted(property, id));
        }
        List<FtmValue> texts = new ArrayList<>();
        for (JsonNode value : json.isArray() ? json : List.of(json)) {
            if (value.isObject()) {
                FtmProperty known = model.property(schema, property);
                entity(
                        place,
                        value,
                        id,
                        known == null || known.action() != FtmProperty.Action.STUB ? null : known.target());
                texts.add(new FtmValue(value.path("id").asText("")));
            } else if (!value.isNull() && !value.asText().isBlank()) {
                texts.add(new FtmValue(value.asText()));
            }
        }
        return texts.stream()
                .filter(value -> !value.text().isBlank())
                .distinct()
                .toList();
    }
}
