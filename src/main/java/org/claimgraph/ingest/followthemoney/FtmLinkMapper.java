package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.ingest.parse.Shares;

/** Maps a record that links entities, such as a payment or an ownership, to claims about its subject. */
final class FtmLinkMapper {
    private final FtmContext context;
    private final FtmRecord record;
    private final FtmSchema schema;
    private final List<FtmProperty> properties = new ArrayList<>();
    private final List<FtmValue> subjects;
    private final List<FtmValue> objects;
    private final TimeValue validTime;
    private final FtmClaims claims;

    FtmLinkMapper(FtmContext context, FtmModel model, FtmRecord record, FtmSchema schema) {
        this.context = context;
        this.record = record;
        this.schema = schema;
        for (String name : record.values().keySet()) {
            FtmProperty known = model.property(schema.name(), name);
            properties.add(known == null ? FtmProperty.unknown(schema.name(), name) : known);
        }
        this.subjects = values(Action.SUBJECT);
        this.objects = values(Action.OBJECT);
        this.validTime = FtmTimes.valid(record, context.findings());
        this.claims = new FtmClaims(context, record, validTime);
    }

    private List<FtmProperty> with(Action action) {
        return properties.stream()
                .filter(property -> property.action() == action)
                .toList();
    }

    private List<FtmValue> values(Action action) {
        return with(action).stream()
                .flatMap(property -> record.of(property.name()).stream())
                .toList();
    }

    void map() {
        boolean joint = schema.kind() != null && (subjects.size() != 1 || objects.size() != 1);
        if (joint) {
            mapJoint();
        } else if (subjects.isEmpty()) {
            context.findings()
                    .error(
                            record.place(),
                            "no-subject",
                            "The %s \"%s\" does not name its subject; it is left out."
                                    .formatted(schema.name(), record.id()));
        } else {
            subjects.forEach(subject -> map(subject.text()));
        }
    }

    private void map(String subject) {
        Predicate predicate = context.predicate(schema.predicate());
        with(Action.CLAIM).forEach(property -> claims.about(subject, null, property, List.of()));
        with(Action.AMOUNT).stream()
                .filter(property -> context.predicate(property.target()).object() == null)
                .forEach(property -> claims.amounts(subject, property, qualifiers()));
        if (predicate.valueType() == ValueType.TEXT && predicate.object() == null) {
            texts().forEach(text -> add(subject, null, predicate, text, null));
        } else if (!schema.predicate().equals("taxDeclaration")) {
            mapPairs(subject, predicate);
        }
    }

    private void mapPairs(String subject, Predicate predicate) {
        if (objects.isEmpty()) {
            context.findings()
                    .warn(
                            record.place(),
                            "no-other-party",
                            "The %s \"%s\" does not name the other party; its value is unknown."
                                    .formatted(schema.name(), record.id()));
            add(subject, null, predicate, new UnknownValue("The record does not name the other party."), null);
        }
        objects.forEach(object -> mapPair(subject, predicate, object.text()));
    }

    private void mapPair(String subject, Predicate predicate, String object) {
        List<Qualifier.Pair> holding = new ArrayList<>(qualifiers());
        holding.add(new Qualifier.Pair("owned", null, null, object));
        with(Action.AMOUNT).forEach(property -> claims.amounts(subject, property, holding));
        with(Action.COUNT).forEach(property -> claims.counts(subject, property, holding));
        Optional<FtmValue> percentage = values(Action.SHARE).stream().findFirst();
        Optional<Share> share = percentage.flatMap(value -> Shares.parse(value.text(), shareOf()));
        if (share.isPresent()) {
            add(
                    subject,
                    object,
                    context.predicate("ownershipShare"),
                    share.get(),
                    percentage.get().printed());
            return;
        }
        percentage.ifPresent(value -> context.findings()
                .warn(
                        record.place(),
                        "unreadable-share",
                        "\"%s\" of \"%s\" is not a share between 0 and 100 percent; the share is left out."
                                .formatted(value.text(), record.id())));
        FtmMoney.Amount amount = schema.money() == null ? null : FtmMoney.of(record, context.findings());
        if (amount != null) {
            add(subject, object, predicate, amount.value(), amount.printed());
        } else if (schema.money() != null) {
            add(subject, object, predicate, new UnknownValue("The record states no amount."), null);
        } else if (predicate.valueType() == ValueType.ENTITY) {
            add(
                    subject,
                    object,
                    predicate,
                    new EntityValue(object, null),
                    percentage.map(FtmValue::printed).orElse(null));
        } else {
            add(subject, object, predicate, role(), null);
        }
    }

    /** The value of a link that is known by its role only. */
    private Value role() {
        return record.has("role")
                ? new TextValue(record.first("role"), Languages.UNDETERMINED)
                : new UnknownValue("The record does not say which.");
    }

    private ShareOf shareOf() {
        return List.of("sharesType", "ownershipType").stream()
                        .map(record::first)
                        .filter(Objects::nonNull)
                        .anyMatch(
                                type -> type.toLowerCase(java.util.Locale.ROOT).contains("vot"))
                ? ShareOf.VOTES
                : ShareOf.EQUITY;
    }

    /** Adds a claim of the link; the other party is a qualifier where the value is something else. */
    private void add(String subject, String object, Predicate predicate, Value value, String printed) {
        StructuredClaim claim = context.claim(record)
                .states(subject, predicate, value)
                .printed(printed)
                .qualified(qualifiers())
                .validIn(validTime)
                .with(schema.name().equals("Similar") ? Modality.SPECULATED : Modality.ASSERTED);
        if (object != null && predicate.object() != null) {
            claim.qualifiedByEntity(predicate.object(), object);
        }
        if (record.has("declarationDate")) {
            claim.statedAt(FtmTimes.narrowest(record, "declarationDate", context.findings()));
        }
        boolean one = subjects.size() <= 1 && objects.size() <= 1;
        context.add(record, claim, one ? predicate.key() : predicate.key() + "/" + subject + "/" + object);
    }

    /** Everything about the record that is neither an end of the link nor its value or time. */
    private List<Qualifier.Pair> qualifiers() {
        return FtmClaims.qualifiers(
                record,
                properties.stream()
                        .filter(property -> switch (property.action()) {
                            case QUALIFIER, KEPT, NAME, IDENTIFIER, DESCRIPTION, JURISDICTION -> true;
                            case SOURCE_URL, RECORD_URL, RETRIEVED, DOCUMENT -> true;
                            case CLAIM -> schema.predicate().equals("note");
                            default -> false;
                        })
                        .filter(property -> property.action() != Action.KEPT || !property.isEntity())
                        .toList());
    }

    /** The texts of a link whose value is a text. */
    private List<Value> texts() {
        List<FtmValue> texts = values(Action.TEXT);
        if (texts.isEmpty()) {
            texts = record.has("summary") ? record.of("summary") : record.of("name");
        }
        return texts.stream()
                .<Value>map(value -> new TextValue(
                        value.text(), Objects.requireNonNullElse(value.language(), Languages.UNDETERMINED)))
                .toList();
    }

    /** An amount with several parties on one side, or none, is one deal with its parties, so that sums count it once. */
    private void mapJoint() {
        context.findings()
                .info(
                        record.place(),
                        "joint",
                        "The %s \"%s\" has %d parties on one side and %d on the other; it is recorded as one deal with all of them."
                                .formatted(schema.name(), record.id(), subjects.size(), objects.size()));
        String name = schema.name() + " " + record.id();
        context.sink()
                .entity(
                        record.place(),
                        new ImportedEntity(
                                new EntityDraft(schema.kind(), record.id(), name, schema.subkind(), null, null),
                                new FtmNames(record.named(name), List.of()).forms(),
                                List.of(new Identifier.Code("ftm", record.id()))));
        claims.money(record.id(), "dealValue");
        for (FtmProperty property : properties) {
            if (property.action() == Action.SUBJECT || property.action() == Action.OBJECT) {
                claims.inverse(record.id(), property.asParty(), Modality.ASSERTED);
            } else if (property.action() == Action.QUALIFIER || property.action() == Action.KEPT) {
                claims.keep(record.id(), property);
            }
        }
    }
}
