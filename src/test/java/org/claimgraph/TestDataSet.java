package org.claimgraph;

import java.util.Map;
import org.claimgraph.ingest.bundle.Bundle;

/** Builds small data sets for tests. The ids of entities and documents begin with the name of the data set. */
public final class TestDataSet {
    private final String name;
    private final StringBuilder documents = new StringBuilder();
    private final StringBuilder entities = new StringBuilder();
    private final StringBuilder claims = new StringBuilder();
    private int evidence;

    public TestDataSet(String name) {
        this.name = name;
    }

    /** The id, and so the key, of an entity or a document of the data set. */
    public String id(String id) {
        return name + "-" + id;
    }

    /** @param more further JSON fields, each after a comma; empty for none */
    public TestDataSet document(String id, String more) {
        documents.append("{\"id\": \"%s\", \"language\": \"en\"%s}\n".formatted(id(id), more));
        return this;
    }

    /** The entity's name is its id. */
    public TestDataSet entity(String kind, String id) {
        return entity(kind, id, id(id));
    }

    public TestDataSet entity(String kind, String id, String primaryName) {
        entities.append(("{\"id\": \"%s\", \"kind\": \"%s\", \"names\": [{\"value\": \"%s\", \"language\": \"en\","
                        + " \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n")
                .formatted(id(id), kind, primaryName));
        return this;
    }

    /** A claim of an original speaker who is named in words. */
    public TestDataSet claim(
            String document, String speaker, String subject, String predicate, String value, String more) {
        return claim(
                document,
                subject,
                predicate,
                value,
                ", \"attribution\": [{\"agentText\": \"%s\", \"role\": \"ORIGINAL\"}]%s".formatted(speaker, more));
    }

    /** @param more further JSON fields, among them the attribution, each after a comma */
    public TestDataSet claim(String document, String subject, String predicate, String value, String more) {
        evidence++;
        String modality = more.contains("\"modality\"") ? "" : ", \"modality\": \"ASSERTED\"";
        String spans = more.contains("\"evidence\"")
                ? ""
                : ", \"evidence\": [{\"start\": %d, \"end\": %d}]".formatted(evidence, evidence + 1);
        String summary = more.contains("\"summary\"") ? "" : ", \"summary\": \"Made up.\"";
        claims.append("{\"document\": \"%s\", \"subject\": \"%s\", \"predicate\": \"%s\", \"value\": %s%s%s%s%s}\n"
                .formatted(id(document), id(subject), predicate, value, summary, modality, spans, more));
        return this;
    }

    public String entityValue(String id) {
        return "{\"entity\": \"%s\"}".formatted(id(id));
    }

    /** A JSON field with qualifiers, for {@code more}: pairs of key and text; a text that begins with @ is the id of an entity. */
    public String qualifiers(String... pairs) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < pairs.length; at += 2) {
            String value = pairs[at + 1];
            all.append(all.isEmpty() ? "" : ", ")
                    .append(
                            value.startsWith("@")
                                    ? "{\"key\": \"%s\", \"entity\": \"%s\"}"
                                            .formatted(pairs[at], id(value.substring(1)))
                                    : "{\"key\": \"%s\", \"text\": \"%s\"}".formatted(pairs[at], value));
        }
        return ", \"qualifiers\": [" + all + "]";
    }

    public Bundle bundle() {
        Map<String, String> files = Map.of(
                name + "/bundle.json",
                "{\"name\": \"%s\", \"title\": \"%s\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}"
                        .formatted(name, name),
                name + "/d.jsonl",
                documents.toString(),
                name + "/e.jsonl",
                entities.toString(),
                name + "/c.jsonl",
                claims.toString());
        return Bundle.read(name, files::get);
    }
}
