package org.claimgraph.search.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.RecordedEntity;

/** What a column of a table can hold beside the name: compared in queries, or read of entities that were matched. */
enum ReconcileProperty {
    COUNTRY("Country (ISO 3166-1 alpha-2)", entity -> country(entity.draft().jurisdiction())),
    DATE("Date of birth or founding", null),
    DESCRIPTION(
            "Description",
            entity -> entity.draft().description() == null
                    ? List.of()
                    : List.of(entity.draft().description().value())),
    NAMES(
            "All names",
            entity -> entity.names().stream().map(Name.Form::value).distinct().toList()),
    LEI("Legal Entity Identifier", entity -> identifiers(entity, "lei")),
    WIKIDATA("Wikidata", entity -> identifiers(entity, "wikidata")),
    ISIN("ISIN", entity -> identifiers(entity, "isin")),
    TICKER("Ticker", entity -> identifiers(entity, "ticker")),
    REGISTRATION("Registration number", entity -> identifiers(entity, "registration"));

    private final String label;
    private final Function<RecordedEntity, List<String>> reader;

    ReconcileProperty(String label, Function<RecordedEntity, List<String>> reader) {
        this.label = label;
        this.reader = reader;
    }

    /** The id in requests and responses. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** Whether it can be read of an entity. */
    boolean isReadable() {
        return reader != null;
    }

    /** Whether queries compare it. */
    boolean isCompared() {
        return this != DESCRIPTION && this != NAMES;
    }

    List<String> values(RecordedEntity entity) {
        return reader.apply(entity);
    }

    /** The property with the id; null if there is none. */
    static ReconcileProperty of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<String> country(String jurisdiction) {
        return jurisdiction == null ? List.of() : List.of(jurisdiction.substring(0, 2));
    }

    private static List<String> identifiers(RecordedEntity entity, String scheme) {
        return entity.identifiers().stream()
                .filter(code -> code.scheme().equals(scheme))
                .map(code -> code.value())
                .toList();
    }
}
