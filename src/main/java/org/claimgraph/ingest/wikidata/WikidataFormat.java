package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.parse.JsonObjects;

/** Reads items of Wikidata in JSON: one item, an answer of {@code wbgetentities}, an array, or the lines of a dump. */
@ApplicationScoped
public class WikidataFormat implements ImportFormat {
    private final WikidataMapping mapping = new WikidataMapping();
    private final Predicates predicates;

    public WikidataFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    @Override
    public String name() {
        return "wikidata";
    }

    @Override
    public boolean documents(String key) {
        return key.startsWith(WikidataMapping.PREFIX);
    }

    @Override
    public boolean recognises(FileStart start) {
        String text = start.text();
        return text.contains("\"labels\"") && text.matches("(?s).*\"id\"\\s*:\\s*\"Q[1-9][0-9]*\".*");
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        DataSetClaimWriter claims = new DataSetClaimWriter(file.dataSet(), predicates, sink);
        JsonObjects.read(file, claims.findings(), (place, json) -> {
            if (json.path("entities").isObject()) {
                json.get("entities").forEach(item -> item(claims, place, item));
            } else {
                item(claims, place, json);
            }
        });
    }

    private void item(DataSetClaimWriter claims, FilePlace place, JsonNode item) {
        if (!item.path("id").asText("").matches("Q[1-9][0-9]*")
                || !item.path("claims").isObject()) {
            claims.findings()
                    .error(
                            place,
                            "not-an-item",
                            "An item of Wikidata needs an \"id\" such as Q42 and \"claims\"; this one is skipped.");
            return;
        }
        new WikidataItemMapper(claims, mapping, place, item).map();
    }
}
