package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmSchema;

/** An entity of FollowTheMoney while its values are collected. */
final class FtmRecordProperties {
    private final String id;
    private final FtmSchema schema;
    private final Map<String, Set<String>> values = new TreeMap<>();

    FtmRecordProperties(String id, FtmSchema schema) {
        this.id = id;
        this.schema = schema;
    }

    FtmSchema schema() {
        return schema;
    }

    /** Adds a value; null is none. */
    void add(FtmProperty property, String value) {
        add(property.name(), value);
    }

    void add(String property, String value) {
        if (value != null && !value.isBlank()) {
            values.computeIfAbsent(property, _ -> new LinkedHashSet<>()).add(value);
        }
    }

    /** @param referents former ids */
    void write(JsonGenerator json, Collection<String> referents) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("schema", schema.name());
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, Set<String>> property : values.entrySet()) {
            json.writeFieldName(property.getKey());
            texts(json, property.getValue());
        }
        json.writeEndObject();
        if (!referents.isEmpty()) {
            json.writeFieldName("referents");
            texts(json, referents);
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, Collection<String> texts) throws IOException {
        String[] all = texts.toArray(String[]::new);
        json.writeArray(all, 0, all.length);
    }
}
