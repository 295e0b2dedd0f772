package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.ingest.StructuredClaim;

/** Maps the addresses of an entity or a person. */
final class BodsAddresses {
    private BodsAddresses() {}

    static void map(BodsMapper mapper, BodsStatement statement, String subject) {
        for (JsonNode address : statement.details().path("addresses")) {
            String text = text(address);
            if (!text.isEmpty()) {
                StructuredClaim claim = mapper.claim(statement, subject, "address", new EntityValue(null, text))
                        .printed(text);
                String type = address.path("type").asText("");
                mapper.add(
                        statement,
                        type.isEmpty() ? claim : claim.qualified("scope", type),
                        "address/" + type + "/" + text);
            }
        }
    }

    static String text(JsonNode address) {
        return Stream.of(address.path("address"), address.path("postCode"), address.at("/country/name"))
                .map(part -> part.asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
