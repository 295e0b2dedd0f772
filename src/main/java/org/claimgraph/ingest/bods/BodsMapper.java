package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;

/** Maps the statements about one record to an entity, or to claims about a relationship. */
final class BodsMapper {
    private final DataSetClaimWriter claims;

    BodsMapper(DataSetClaimWriter claims) {
        this.claims = claims;
    }

    DataSetClaimWriter claims() {
        return claims;
    }

    /** The key of the entity of a record: record ids are unique within their publisher at most. */
    String key(String record) {
        return claims.dataSet() + "-" + record;
    }

    /** @param statements those about one record, the oldest first */
    void map(List<BodsStatement> statements) {
        BodsStatement latest = statements.getLast();
        switch (latest.type()) {
            case "entity" -> new BodsEntityMapper(this, latest).map();
            case "person" -> new BodsPersonMapper(this, latest).map();
            case "relationship" -> new BodsRelationshipMapper(this, statements).map();
            default ->
                claims.findings()
                        .error(
                                latest.place(),
                                "record-type",
                                "The recordType \"%s\" is none of entity, person and relationship; the statement is skipped."
                                        .formatted(latest.type()));
        }
        statements.forEach(this::annotations);
    }

    private void annotations(BodsStatement statement) {
        String about = statement.type().equals("relationship") ? statement.text("/subject") : statement.record();
        if (about == null || about.isBlank()) {
            return;
        }
        for (JsonNode annotation : statement.annotations()) {
            String text = annotation.path("description").asText("");
            String motivation = annotation.path("motivation").asText("");
            if (!text.isBlank() && !motivation.equals("transformation")) {
                StructuredClaim claim = claim(
                                statement, key(about), "note", new TextValue(text, Languages.UNDETERMINED))
                        .qualified(
                                "pointer",
                                annotation.path("statementPointerTarget").asText(""))
                        .qualified("motivation", motivation);
                add(statement, claim, "note/" + text);
            }
        }
    }

    StructuredClaim claim(BodsStatement statement, String subject, String predicate, Value value) {
        return claims.claim(statement.place(), statement.record(), statement.publisher(), statement.source())
                .states(subject, claims.predicate(predicate), value)
                .statedAt(statement.statedAt());
    }

    void add(BodsStatement statement, StructuredClaim claim, String slot) {
        claims.add(statement.place(), claim, statement.record() + "/" + slot);
    }
}
