package org.claimgraph.ingest.wikidata;

import java.util.HashMap;
import java.util.Map;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.platform.ClasspathResource;

/** How properties, qualifiers and classes of Wikidata are mapped, read from three tables. */
final class WikidataMapping {
    /** Comes before the ids of properties that are kept under their own name. */
    static final String PREFIX = "wikidata:";

    private static final String FOLDER = "wikidata/";
    private final Map<String, WikidataProperty> properties = new HashMap<>();
    private final Map<String, String> qualifiers = new HashMap<>();
    private final Map<String, ItemClass> classes = new HashMap<>();

    /** What the items of a class are; the subkind is null without one. */
    record ItemClass(EntityKind kind, String subkind) {}

    WikidataMapping() {
        rows("properties.tsv").forEach(row -> properties.put(row[0], WikidataProperty.parse(row)));
        rows("qualifiers.tsv").forEach(row -> qualifiers.put(row[0], row[1]));
        rows("classes.tsv")
                .forEach(row -> classes.put(
                        row[0], new ItemClass(EntityKind.valueOf(row[1]), row[2].equals("-") ? null : row[2])));
    }

    private static Iterable<String[]> rows(String file) {
        return ClasspathResource.lines(FOLDER + file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** How the property is mapped; one that is not in the table is kept under its own name. */
    WikidataProperty property(String id) {
        return properties.getOrDefault(id, WikidataProperty.kept());
    }

    Iterable<WikidataProperty> all() {
        return properties.values();
    }

    /** The key of a qualifier. */
    String qualifier(String id) {
        return qualifiers.getOrDefault(id, PREFIX + id);
    }

    /** What the items of the class are; null if the table does not have it. */
    ItemClass itemClass(String item) {
        return classes.get(item);
    }
}
