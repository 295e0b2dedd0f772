package org.claimgraph.search.reconcile;

import java.util.stream.Collectors;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;

/** A small HTML page about an entity, shown in a frame beside a candidate. */
final class ReconcilePreview {
    private static final int MOST_NAMES = 12;

    private ReconcilePreview() {}

    static String of(RecordedEntity entity) {
        String names = entity.names().stream()
                .map(Name.Form::value)
                .filter(name -> !name.equals(entity.draft().name()))
                .distinct()
                .limit(MOST_NAMES)
                .map(name -> "<bdi>" + escaped(name) + "</bdi>")
                .collect(Collectors.joining(" · "));
        String description = entity.draft().description() == null
                ? ""
                : entity.draft().description().value();
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body style="font: 14px/1.4 sans-serif; margin: 8px">
                <b dir="auto">%1$s</b> <small>%2$s%3$s</small>
                <p dir="auto">%4$s</p>
                <p><small>%5$s</small></p>
                </body></html>
                """.formatted(
                        escaped(entity.draft().name()),
                        ReconcileTypes.json(entity.draft().kind()).getString("name"),
                        entity.draft().jurisdiction() == null
                                ? ""
                                : " · " + escaped(entity.draft().jurisdiction()),
                        escaped(description),
                        names);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
