package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Text;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.parse.Languages;

/** Maps a record that is an entity: its names, identifiers, description, and a claim for each other value. */
final class FtmEntityMapper {
    private static final String RISK = "Risk";
    private final FtmContext context;
    private final FtmModel model;
    private final FtmRecord record;
    private final FtmSchema schema;
    private final EntityKind kind;
    private final String subkind;
    private final List<FtmProperty> properties = new ArrayList<>();
    private final FtmClaims claims;

    FtmEntityMapper(
            FtmContext context, FtmModel model, FtmRecord record, FtmSchema schema, EntityKind kind, String subkind) {
        this.context = context;
        this.model = model;
        this.record = record;
        this.schema = schema;
        this.kind = kind;
        this.subkind = subkind;
        record.values().keySet().forEach(name -> properties.add(property(name)));
        TimeValue valid = schema.times() == FtmSchema.Times.VALID ? FtmTimes.valid(record, context.findings()) : null;
        this.claims = new FtmClaims(context, record, valid);
    }

    private FtmProperty property(String name) {
        FtmProperty known = model.property(schema.name(), name);
        return known == null ? FtmProperty.unknown(schema.name(), name) : known;
    }

    /** Passes on the entity and its former ids. */
    void mapEntity() {
        context.sink().entity(record.place(), entity());
        record.referents().stream()
                .filter(referent -> !referent.equals(record.id()))
                .forEach(referent -> context.sink().redirect(record.place(), referent, record.id()));
    }

    /** Passes on the claims. */
    void mapClaims() {
        properties.stream()
                .filter(property -> model.property(schema.name(), property.name()) == null)
                .forEach(property -> context.findings()
                        .warn(
                                record.place(),
                                "unknown-property",
                                "The schema %s has no property \"%s\"; it is kept under its own name."
                                        .formatted(schema.name(), property.name())));
        if (schema.money() != null && FtmMoney.has(record)) {
            claims.money(record.id(), schema.money());
        }
        properties.forEach(this::claims);
    }

    private ImportedEntity entity() {
        FtmNames names = new FtmNames(record, properties);
        return new ImportedEntity(
                new EntityDraft(kind, record.id(), names.primary(), subkind, jurisdiction(), description()),
                names.forms(),
                identifiers());
    }

    private void claims(FtmProperty property) {
        String id = record.id();
        switch (property.action()) {
            case CLAIM -> claims.about(id, kind, property, qualifiersOf(property));
            case INVERSE ->
                claims.inverse(id, property, schema.name().equals(RISK) ? Modality.ALLEGED : Modality.ASSERTED);
            case AMOUNT -> claims.amounts(id, property, List.of());
            case FROM, ON, TO -> dates(property);
            case QUALIFIER -> {
                if (!property.options().containsKey("of")
                        || !hasClaimsOf(property.options().get("of"))) {
                    claims.keep(id, property);
                }
            }
            case MONEY -> {
                if (schema.money() == null) {
                    claims.keep(id, property);
                }
            }
            case DESCRIPTION -> notes(property);
            case JURISDICTION -> furtherJurisdictions(property);
            case KEPT, SOURCE, SOURCE_URL, RECORD_URL, RETRIEVED, DOCUMENT -> claims.keep(id, property);
            case SECRET ->
                context.findings()
                        .info(
                                record.place(),
                                "secret",
                                "The property \"%s\" holds a secret; it is left out.".formatted(property.name()));
            default -> {}
        }
    }

    /** Start and end of an entity in time are claims about them, unless they are the valid time of its claims. */
    private void dates(FtmProperty property) {
        boolean start = property.action() != FtmProperty.Action.TO;
        boolean second = property.action() == FtmProperty.Action.ON && record.has("startDate");
        if (schema.times() != FtmSchema.Times.VALID && !second) {
            claims.about(record.id(), kind, property.as(start ? "startedOn" : "endedOn"), List.of());
        }
    }

    private boolean hasClaimsOf(String predicate) {
        return properties.stream().anyMatch(property -> predicate.equals(property.target()));
    }

    /** The qualifiers that other properties add to the claims of this one. */
    private List<Qualifier.Pair> qualifiersOf(FtmProperty property) {
        return FtmClaims.qualifiers(
                record,
                properties.stream()
                        .filter(one -> one.action() == FtmProperty.Action.QUALIFIER
                                && property.target().equals(one.options().get("of")))
                        .toList());
    }

    private List<Identifier.Code> identifiers() {
        Set<Identifier.Code> codes = new LinkedHashSet<>();
        codes.add(new Identifier.Code("ftm", record.id()));
        properties.stream()
                .filter(property -> property.action() == FtmProperty.Action.IDENTIFIER)
                .forEach(property -> record.of(property.name())
                        .forEach(value -> codes.add(new Identifier.Code(property.target(), code(property, value)))));
        return List.copyOf(codes);
    }

    private String code(FtmProperty property, FtmValue value) {
        return switch (property.target()) {
            case "username" -> record.has("service") ? record.first("service") + ":" + value.text() : value.text();
            case "opencorporates" -> value.text().replaceFirst(".*/companies/", "");
            default -> value.text();
        };
    }

    private String jurisdiction() {
        String code = record.first("jurisdiction");
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private void furtherJurisdictions(FtmProperty property) {
        if (record.of(property.name()).size() > 1) {
            claims.keep(record.id(), property);
        }
    }

    private Text description() {
        FtmValue value = record.has("summary")
                ? record.of("summary").getFirst()
                : record.has("description") ? record.of("description").getFirst() : null;
        return value == null
                ? null
                : new Text(value.text(), Objects.requireNonNullElse(value.language(), Languages.UNDETERMINED));
    }

    /** Texts about the entity beyond its description are notes. */
    private void notes(FtmProperty property) {
        String used = record.has("summary") ? "summary" : "description";
        if (record.of(property.name()).size() > (property.name().equals(used) ? 1 : 0)) {
            claims.about(record.id(), kind, property.as("note"), List.of());
        }
    }
}
