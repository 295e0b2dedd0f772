package org.claimgraph.ingest.followthemoney;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.ingest.parse.PrintedNumber;
import org.claimgraph.ingest.parse.ValidTimes;

/** Makes the claims of the properties of one record. */
final class FtmClaims {
    private static final Set<String> REFERENCES = Set.of("currency", "asOf", "of");
    private final FtmContext context;
    private final FtmRecord record;
    private final TimeValue validTime;

    /** @param validTime the valid time of all its claims; null without one */
    FtmClaims(FtmContext context, FtmRecord record, TimeValue validTime) {
        this.context = context;
        this.record = record;
        this.validTime = validTime;
    }

    /** Claims about the subject, one for each value of the property. */
    void about(String subject, EntityKind kind, FtmProperty property, List<Qualifier.Pair> qualifiers) {
        Predicate predicate = context.predicate(property.target());
        if (kind != null && !predicate.subjectKinds().contains(kind)) {
            keep(subject, property);
            return;
        }
        for (FtmValue value : record.of(property.name())) {
            Value read = value(predicate, property, value);
            if (read == null) {
                keep(subject, property, value);
            } else {
                add(subject, predicate, property, value, read, qualifiers);
            }
        }
    }

    private void add(
            String subject,
            Predicate predicate,
            FtmProperty property,
            FtmValue value,
            Value read,
            List<Qualifier.Pair> qualifiers) {
        StructuredClaim claim = claim(property).states(subject, predicate, read).qualified(qualifiers);
        if (!property.isEntity()) {
            claim.printed(value.printed());
        }
        if (property.options().containsKey("expected")) {
            claim.with(Modality.EXPECTED);
        }
        context.add(record, claim, slot(property, value));
    }

    /** Claims whose subjects are the values of the property. */
    void inverse(String object, FtmProperty property, Modality modality) {
        Predicate predicate = context.predicate(property.target());
        for (FtmValue value : record.of(property.name())) {
            Value read = predicate.valueType() == ValueType.ENTITY
                    ? new EntityValue(object, null)
                    : new TextValue(object, Languages.NONE);
            StructuredClaim claim =
                    claim(property).states(value.text(), predicate, read).with(modality);
            context.add(record, claim, slot(property, value));
        }
    }

    /** Keeps the values under the property's own name. */
    void keep(String subject, FtmProperty property) {
        record.of(property.name()).forEach(value -> keep(subject, property, value));
    }

    private void keep(String subject, FtmProperty property, FtmValue value) {
        StructuredClaim claim = claim(property)
                .states(subject, context.kept(property.name()), text(property, value))
                .printed(value.original());
        context.add(record, claim, slot(property, value));
    }

    /** Claims with an amount of money. */
    void amounts(String subject, FtmProperty property, List<Qualifier.Pair> qualifiers) {
        for (FtmValue value : record.of(property.name())) {
            FtmMoney.Amount amount =
                    FtmMoney.of(record, value, property.options().get("currency"), context.findings());
            StructuredClaim claim = claim(property)
                    .states(subject, context.predicate(property.target()), amount.value())
                    .printed(amount.printed())
                    .qualified(qualifiers);
            String asOf = property.options().get("asOf");
            if (asOf != null && record.has(asOf)) {
                claim.asOf(FtmTimes.narrowest(record, asOf, context.findings()));
            }
            context.add(record, claim, slot(property, value));
        }
    }

    /** Claims with a number of shares. */
    void counts(String subject, FtmProperty property, List<Qualifier.Pair> qualifiers) {
        for (FtmValue value : record.of(property.name())) {
            Value number = PrintedNumber.parse(value.text(), null)
                    .<Value>map(one -> new Quantity(new Decimal(one.amount()), "SHARE", Bound.EXACT))
                    .orElseGet(() -> new UnknownValue("The number cannot be read."));
            StructuredClaim claim = claim(property)
                    .states(subject, context.predicate(property.target()), number)
                    .printed(value.printed())
                    .qualified(qualifiers);
            context.add(record, claim, slot(property, value));
        }
    }

    /** A claim with the amount of the record, if it has one. */
    void money(String subject, String predicate) {
        FtmMoney.Amount amount = FtmMoney.of(record, context.findings());
        if (amount != null) {
            StructuredClaim claim = context.claim(record)
                    .states(subject, context.predicate(predicate), amount.value())
                    .printed(amount.printed())
                    .validIn(validTime);
            context.add(record, claim, predicate);
        }
    }

    /** Begins a claim of a property, with the qualifiers that its mapping and other properties add. */
    private StructuredClaim claim(FtmProperty property) {
        StructuredClaim claim = context.claim(record);
        for (Map.Entry<String, String> option : property.options().entrySet()) {
            if (!option.getValue().isEmpty() && !REFERENCES.contains(option.getKey())) {
                claim.qualified(option.getKey(), option.getValue());
            }
        }
        boolean ended = property.options().containsKey("ended");
        return claim.validIn(ended && validTime == null ? ValidTimes.between(null, null, true) : validTime);
    }

    /** The value of the type that the predicate takes; null if the text is none. */
    private Value value(Predicate predicate, FtmProperty property, FtmValue value) {
        return switch (predicate.valueType()) {
            case ENTITY ->
                property.isEntity() ? new EntityValue(value.text(), null) : new EntityValue(null, value.text());
            case DATE -> FtmTimes.date(record, property.name(), value, context.findings());
            case TEXT -> text(property, value);
            default -> null;
        };
    }

    private static TextValue text(FtmProperty property, FtmValue value) {
        String language = value.language() == null || value.language().equals(Languages.UNDETERMINED)
                ? property.isCode() ? Languages.NONE : Languages.UNDETERMINED
                : value.language();
        return new TextValue(value.text(), language);
    }

    /** Names what the claim says something about: the property, and the value where the property has several. */
    private String slot(FtmProperty property, FtmValue value) {
        return record.of(property.name()).size() == 1 ? property.name() : property.name() + "/" + value.text();
    }

    /** The qualifiers that properties of the record add to the claims of the others. */
    static List<Qualifier.Pair> qualifiers(FtmRecord record, List<FtmProperty> properties) {
        return properties.stream()
                .flatMap(property -> record.of(property.name()).stream().map(value -> qualifier(property, value)))
                .collect(Collectors.toList());
    }

    private static Qualifier.Pair qualifier(FtmProperty property, FtmValue value) {
        String key = property.target() == null ? property.name() : property.target();
        return property.isEntity()
                ? new Qualifier.Pair(key, null, null, value.text())
                : new Qualifier.Pair(key, value.text(), text(property, value).language(), null);
    }
}
