package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;

/** Maps the statements of one property of an item to claims: one for each reference that names a source, else one. */
final class WikidataStatementMapper {
    private static final String PUBLISHER = "Wikidata";
    /** Where a Wikipedia or a conclusion is given as reference, the source is Wikidata itself. */
    private static final Set<String> SOURCES = Set.of("P854", "P248", "P123");

    private final DataSetClaimWriter claims;
    private final WikidataMapping mapping;
    private final FilePlace place;
    private final String item;
    private final EntityKind kind;
    private final String id;
    private final WikidataProperty property;

    WikidataStatementMapper(
            DataSetClaimWriter claims,
            WikidataMapping mapping,
            FilePlace place,
            String item,
            EntityKind kind,
            String id) {
        this.claims = claims;
        this.mapping = mapping;
        this.place = place;
        this.item = item;
        this.kind = kind;
        this.id = id;
        this.property = mapping.property(id);
    }

    void map(WikidataStatement statement) {
        switch (property.action()) {
            case NAME, IDENTIFIER -> {}
            case CLAIM -> claim(statement);
            case INVERSE -> inverse(statement, property.target());
            case OWNER -> owner(statement);
            case OWNED -> owned(statement);
            case KEPT -> {
                if (!statement.main().path("datatype").asText("").equals("external-id")) {
                    kept(statement);
                }
            }
        }
    }

    private void claim(WikidataStatement statement) {
        Predicate predicate = claims.predicate(property.target());
        if (!predicate.subjectKinds().contains(kind)) {
            kept(statement);
            return;
        }
        Value value = WikidataValues.of(statement.main(), predicate.valueType());
        if (value == null || !predicate.takes(value.getType())) {
            kept(statement);
        } else if (id.equals("P2295")
                && value instanceof Money money
                && money.amount().number().signum() < 0) {
            add(statement, item, claims.predicate("loss"), positive(money));
        } else {
            add(statement, item, predicate, value);
        }
    }

    private static Money positive(Money money) {
        return new Money(
                new Decimal(money.amount().number().negate()), null, money.currency(), money.bound(), null, List.of());
    }

    private void kept(WikidataStatement statement) {
        Value value = WikidataValues.of(statement.main(), ValueType.TEXT);
        if (value instanceof TimeValue time) {
            value = new TextValue(time.printed(), Languages.NONE);
        }
        if (value == null) {
            claims.findings()
                    .info(
                            place,
                            "value-left-out",
                            "The value of %s in %s cannot be kept.".formatted(id, statement.id()));
            return;
        }
        add(statement, item, claims.predicate(WikidataMapping.PREFIX + id), value);
    }

    /** A claim whose subject is the value; a value that is none stays a statement of the item. */
    private void inverse(WikidataStatement statement, String predicateKey) {
        String subject = WikidataValues.item(statement.main());
        if (subject == null) {
            kept(statement);
            return;
        }
        Predicate predicate = claims.predicate(predicateKey);
        Value value = predicate.valueType() == ValueType.ENTITY
                ? new EntityValue(item, null)
                : new UnknownValue("Wikidata does not say how much.");
        add(statement, WikidataValues.itemKey(subject), predicate, value);
    }

    private void owner(WikidataStatement statement) {
        String owner = WikidataValues.item(statement.main());
        if (owner == null || !statement.hasProportion()) {
            inverse(statement, property.target());
        } else {
            share(statement, WikidataValues.itemKey(owner), item);
        }
    }

    private void owned(WikidataStatement statement) {
        String owned = WikidataValues.item(statement.main());
        if (owned == null || !statement.hasProportion()) {
            claim(statement);
        } else {
            share(statement, item, WikidataValues.itemKey(owned));
        }
    }

    private void share(WikidataStatement statement, String owner, String owned) {
        Share share = WikidataValues.share(statement.proportion());
        Value value = share == null ? new UnknownValue("The proportion is not between 0 and 1.") : share;
        if (share == null) {
            claims.findings()
                    .warn(place, "unreadable-share", "The proportion of %s is not a share.".formatted(statement.id()));
        }
        for (String source : sources(statement)) {
            add(
                    statement,
                    source,
                    base(statement, source, owner, claims.predicate("ownershipShare"), value)
                            .qualifiedByEntity("owned", owned));
        }
    }

    private void add(WikidataStatement statement, String subject, Predicate predicate, Value value) {
        for (String source : sources(statement)) {
            StructuredClaim claim = base(statement, source, subject, predicate, value);
            if (predicate.object() != null) {
                claim.qualifiedByEntity(predicate.object(), item);
            }
            add(statement, source, claim);
        }
    }

    private void add(WikidataStatement statement, String source, StructuredClaim claim) {
        claims.add(place, claim, statement.id() + (source.isEmpty() ? "" : "/" + source));
    }

    private StructuredClaim base(
            WikidataStatement statement, String source, String subject, Predicate predicate, Value value) {
        if (value instanceof EntityValue entity && entity.entityId() != null) {
            refer(entity.entityId(), predicate.objectKinds());
        }
        refer(subject, predicate.subjectKinds());
        StructuredClaim claim = claims.claim(place, statement.id(), PUBLISHER, source.isEmpty() ? null : source)
                .states(subject, predicate, value)
                .printed(statement.namedAs())
                .qualified(statement.qualifiers(mapping))
                .with(statement.modality())
                .ranked(statement.rank(), statement.rankReason());
        for (Map.Entry<String, String> option : property.options().entrySet()) {
            if (!option.getValue().isEmpty()) {
                claim.qualified(option.getKey(), option.getValue());
            }
        }
        if (statement.hasProportion() && !(value instanceof Share)) {
            Share share = WikidataValues.share(statement.proportion());
            claim.qualified("share", share == null ? "unreadable" : ValueDisplay.of(share, key -> key));
        }
        TimeValue point = statement.pointInTime();
        if (property.options().containsKey("asOf") && point != null) {
            return claim.asOf(point);
        }
        if (property.options().containsKey("period") && point != null) {
            claim.qualified("period", point.printed());
        }
        return claim.validIn(statement.validTime());
    }

    /** Names another item that the file may not have, by its id, with the kind that the predicate makes most likely. */
    private void refer(String key, Set<EntityKind> kinds) {
        if (!key.equals(item)) {
            EntityKind likely = kinds.size() == 1 || !kinds.contains(EntityKind.ORGANIZATION)
                    ? kinds.iterator().next()
                    : EntityKind.ORGANIZATION;
            String name = key.substring(WikidataValues.itemKey("").length());
            claims.sink()
                    .reference(
                            place,
                            new ImportedEntity(
                                    new EntityDraft(likely, key, name, null, null, null),
                                    List.of(new Name.Form(name, Languages.NONE, "Latn", NameKind.PRIMARY, List.of())),
                                    List.of(new Identifier.Code("wikidata", name))));
        }
    }

    /** The sources that the references name; an empty text for Wikidata itself, where they name none. */
    private static List<String> sources(WikidataStatement statement) {
        List<String> sources = new ArrayList<>();
        for (JsonNode reference : statement.json().path("references")) {
            String source = source(reference.path("snaks"));
            if (source != null && !sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources.isEmpty() ? List.of("") : sources;
    }

    /** The publisher, else the item that it is stated in, else the title or address of the page; null for no source. */
    private static String source(JsonNode snaks) {
        if (SOURCES.stream().noneMatch(snaks::has)) {
            return null;
        }
        for (String property : List.of("P123", "P248", "P1476", "P854")) {
            JsonNode snak = snaks.path(property).path(0);
            JsonNode value = snak.at("/datavalue/value");
            String text = value.path("id").asText(value.path("text").asText(value.asText("")));
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
