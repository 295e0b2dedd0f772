package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.Text;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.wikidata.WikidataProperty.Action;

/** Maps an item: its labels and aliases to names, external identifiers, and each other statement to claims. */
final class WikidataItemMapper {
    private static final List<String> PREFERRED_LANGUAGES = List.of("en", "mul");
    private static final Set<String> OF_COMPANIES = Set.of("P1278", "P1454", "P169");
    private final DataSetClaimWriter claims;
    private final WikidataMapping mapping;
    private final FilePlace place;
    private final JsonNode item;
    private final String key;

    WikidataItemMapper(DataSetClaimWriter claims, WikidataMapping mapping, FilePlace place, JsonNode item) {
        this.claims = claims;
        this.mapping = mapping;
        this.place = place;
        this.item = item;
        this.key = WikidataValues.itemKey(item.path("id").asText());
    }

    void map() {
        List<Name.Form> names = names();
        WikidataMapping.ItemClass itemClass = itemClass();
        claims.sink()
                .entity(
                        place,
                        new ImportedEntity(
                                new EntityDraft(
                                        itemClass.kind(),
                                        key,
                                        names.getFirst().value(),
                                        itemClass.subkind(),
                                        null,
                                        description()),
                                names,
                                identifiers()));
        item.path("claims").properties().forEach(entry -> {
            WikidataStatementMapper mapper =
                    new WikidataStatementMapper(claims, mapping, place, key, itemClass.kind(), entry.getKey());
            entry.getValue().forEach(statement -> mapper.map(new WikidataStatement(statement)));
        });
    }

    /** What the item is by its classes; by its properties, with a finding, if no class is known. */
    private WikidataMapping.ItemClass itemClass() {
        for (JsonNode statement : item.path("claims").path("P31")) {
            String id = WikidataValues.item(statement.path("mainsnak"));
            WikidataMapping.ItemClass known = id == null ? null : mapping.itemClass(id);
            if (known != null) {
                return known;
            }
        }
        EntityKind kind = item.path("claims").has("P569")
                ? EntityKind.PERSON
                : OF_COMPANIES.stream().anyMatch(item.path("claims")::has)
                        ? EntityKind.COMPANY
                        : EntityKind.ORGANIZATION;
        claims.findings()
                .info(
                        place,
                        "kind-guessed",
                        "%s is an instance of no known class; it is taken for the kind %s."
                                .formatted(item.path("id").asText(), kind));
        return new WikidataMapping.ItemClass(kind, null);
    }

    private List<Name.Form> names() {
        Set<Name.Form> names = new LinkedHashSet<>();
        JsonNode primary = primaryLabel();
        names.add(
                primary == null
                        ? new Name.Form(item.path("id").asText(), "zxx", "Latn", NameKind.PRIMARY, List.of())
                        : name(primary, NameKind.PRIMARY));
        String script = names.iterator().next().script();
        item.path("labels").forEach(label -> {
            if (label != primary && !isPrimary(label, primary)) {
                boolean same = Scripts.of(label.path("value").asText()).equals(script);
                names.add(name(label, same ? NameKind.TRANSLATION : NameKind.TRANSLITERATION));
            }
        });
        item.path("aliases").forEach(aliases -> aliases.forEach(alias -> names.add(name(alias, NameKind.ALIAS))));
        statements(Action.NAME).forEach(named -> {
            JsonNode value = named.statement().main().at("/datavalue/value");
            boolean ended = named.statement().json().path("qualifiers").has("P582");
            String text = value.path("text").asText(value.asText(""));
            if (!text.isBlank()) {
                names.add(form(
                        text,
                        WikidataLanguages.tag(value.path("language").asText("und")),
                        ended
                                ? NameKind.FORMER
                                : NameKind.valueOf(named.property().target())));
            }
        });
        return new ArrayList<>(names);
    }

    private static boolean isPrimary(JsonNode label, JsonNode primary) {
        return label.path("language").asText("").equals("mul")
                && label.path("value").equals(primary.path("value"));
    }

    private JsonNode primaryLabel() {
        return Stream.concat(
                        PREFERRED_LANGUAGES.stream()
                                .map(language -> item.path("labels").get(language)),
                        item.path("labels").valueStream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Name.Form name(JsonNode term, NameKind kind) {
        return form(
                term.path("value").asText(),
                WikidataLanguages.tag(term.path("language").asText("und")),
                kind);
    }

    private static Name.Form form(String value, String language, NameKind kind) {
        return new Name.Form(value, language, Scripts.of(value), kind, List.of());
    }

    private Text description() {
        JsonNode descriptions = item.path("descriptions");
        JsonNode first = descriptions.has("en")
                ? descriptions.get("en")
                : descriptions.valueStream().findFirst().orElse(null);
        return first == null
                ? null
                : new Text(
                        first.path("value").asText(),
                        WikidataLanguages.tag(first.path("language").asText("und")));
    }

    /** A statement with the mapping of its property. */
    private record MappedStatement(String id, WikidataProperty property, WikidataStatement statement) {}

    private Stream<MappedStatement> statements(Action action) {
        return item.path("claims").properties().stream()
                .filter(entry -> mapping.property(entry.getKey()).action() == action)
                .flatMap(entry -> entry.getValue()
                        .valueStream()
                        .map(json -> new MappedStatement(
                                entry.getKey(), mapping.property(entry.getKey()), new WikidataStatement(json))));
    }

    /** The identifiers, without deprecated ones; a ticker stands behind its exchange. */
    private List<Identifier.Code> identifiers() {
        Set<Identifier.Code> codes = new LinkedHashSet<>();
        codes.add(new Identifier.Code("wikidata", item.path("id").asText()));
        item.path("claims")
                .properties()
                .forEach(entry -> entry.getValue().forEach(json -> {
                    WikidataStatement statement = new WikidataStatement(json);
                    String value = statement.main().at("/datavalue/value").asText("");
                    WikidataProperty property = mapping.property(entry.getKey());
                    boolean external =
                            statement.main().path("datatype").asText("").equals("external-id");
                    if (statement.rank() != Rank.DEPRECATED && !value.isBlank()) {
                        if (property.action() == Action.IDENTIFIER) {
                            codes.add(new Identifier.Code(property.target(), value));
                        } else if (external) {
                            codes.add(new Identifier.Code("wikidata:" + entry.getKey(), value));
                        }
                    }
                    if (statement.rank() != Rank.DEPRECATED && entry.getKey().equals("P414")) {
                        String exchange = WikidataValues.item(statement.main());
                        json.at("/qualifiers/P249")
                                .forEach(ticker -> codes.add(new Identifier.Code(
                                        "ticker",
                                        exchange + ":"
                                                + ticker.at("/datavalue/value").asText())));
                    }
                }));
        return List.copyOf(codes);
    }
}
