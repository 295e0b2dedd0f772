package org.claimgraph.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Adds claims to the entities of FollowTheMoney that they are about, or to links of their own, and counts the others. */
final class FtmClaimSorter {
    private final FtmVocabulary vocabulary;
    private final Map<String, FtmRecordProperties> links = new LinkedHashMap<>();
    private final ExportRemarks remarks;

    FtmClaimSorter(FtmVocabulary vocabulary, ExportRemarks remarks) {
        this.vocabulary = vocabulary;
        this.remarks = remarks;
    }

    /** The links that were collected, by id. */
    Map<String, FtmRecordProperties> links() {
        return links;
    }

    /**
     * Adds a claim to its subject or to a link. A claim of a record that is the other party is left to {@link #addToObject}.
     *
     * @param key the key of the subject, which may have merged into another one
     */
    void addToSubject(RecordedClaim claim, String key, FtmRecordProperties subject) {
        String reason = reasonToLeaveOut(claim.claim());
        if (reason != null) {
            remarks.count(reason);
            return;
        }
        String record = claim.claim().recordId();
        boolean isOwn = record == null
                || record.equals(key)
                || record.equals(claim.claim().subjectKey());
        if (isOwn && addToEntity(claim, subject)) {
            return;
        }
        if (!isOwn && record.equals(objectId(claim.claim()))) {
            return;
        }
        Optional<FtmSchema> link = vocabulary.link(claim);
        if (link.isPresent()) {
            addToLink(claim, key, link.get());
        } else {
            remarks.count(
                    "claims with the predicate \"%s\"".formatted(claim.claim().predicateKey()));
        }
    }

    /** Adds a claim to the other party if its record is that. */
    void addToObject(RecordedClaim claim, String key, FtmRecordProperties object) {
        if (reasonToLeaveOut(claim.claim()) == null && key.equals(claim.claim().recordId())) {
            vocabulary
                    .ofObject(object.schema(), claim)
                    .ifPresentOrElse(
                            property -> object.add(property, claim.claim().subjectKey()),
                            () -> remarks.count("claims with the predicate \"%s\""
                                    .formatted(claim.claim().predicateKey())));
        }
    }

    private static String reasonToLeaveOut(Claim claim) {
        if (claim.getPolarity() == Polarity.NEGATED || claim.getModality() == Modality.DENIED) {
            return "claims that negate or deny";
        }
        if (claim.getRank() == Rank.DEPRECATED || claim.hasSuccessor()) {
            return "superseded and deprecated claims";
        }
        boolean saysNothing = claim.getValue() instanceof NoValue
                || claim.getValue() instanceof UnknownValue && claim.getOriginalValue() == null;
        return saysNothing && objectId(claim) == null && claim.objectKey() == null
                ? "claims that a value is unknown or that there is none"
                : null;
    }

    private static String objectId(Claim claim) {
        return claim.getValue() instanceof EntityValue value ? value.entityId() : null;
    }

    private boolean addToEntity(RecordedClaim claim, FtmRecordProperties entity) {
        Value value = claim.claim().getValue();
        String printed = claim.claim().getOriginalValue();
        Optional<FtmProperty> property = vocabulary.ofSubject(entity.schema(), claim);
        if (property.isEmpty()) {
            boolean isAmount =
                    claim.claim().predicateKey().equals(entity.schema().money())
                            || claim.claim().predicateKey().equals("dealValue");
            return isAmount && addMoney(entity, value, printed);
        }
        if (value instanceof Money && property.get().action() == Action.AMOUNT) {
            addAmount(entity, property.get(), claim.claim());
        } else {
            entity.add(property.get(), FtmText.of(value, printed));
        }
        vocabulary.free(property.get(), claim).forEach(qualifier -> addQualifier(entity, qualifier));
        return true;
    }

    private static void addAmount(FtmRecordProperties entity, FtmProperty property, Claim claim) {
        Money money = (Money) claim.getValue();
        entity.add(property, FtmText.number(money.amount(), claim.getOriginalValue()));
        String currency = property.options().get("currency");
        if (currency != null) {
            entity.add(currency, money.currency());
        }
        String asOf = property.options().get("asOf");
        if (asOf != null && claim.getAsOf() != null) {
            entity.add(asOf, FtmText.from(claim.getAsOf()));
        }
    }

    /** Euro and dollars stand in properties of their own, other currencies beside the amount. */
    private boolean addMoney(FtmRecordProperties record, Value value, String printed) {
        if (vocabulary.with(record.schema(), Action.MONEY).isEmpty()) {
            return false;
        }
        if (!(value instanceof Money money)) {
            record.add("amount", printed);
            return true;
        }
        String amount = FtmText.number(money.amount(), printed);
        String property = ofCurrency(money.currency());
        if (property == null || !money.conversions().isEmpty()) {
            record.add("amount", amount);
            record.add("currency", money.currency());
        } else {
            record.add(property, amount);
        }
        for (ConvertedAmount conversion : money.conversions()) {
            String converted = ofCurrency(conversion.currency());
            if (converted != null) {
                record.add(converted, conversion.amount().toString());
            }
        }
        return true;
    }

    private static String ofCurrency(String currency) {
        return switch (currency) {
            case "EUR" -> "amountEur";
            case "USD" -> "amountUsd";
            default -> null;
        };
    }

    private void addToLink(RecordedClaim recorded, String subject, FtmSchema schema) {
        Claim claim = recorded.claim();
        String id = claim.recordId() == null ? "claim-" + claim.key() : claim.recordId();
        FtmRecordProperties link = links.computeIfAbsent(id, _ -> new FtmRecordProperties(id, schema));
        vocabulary.with(schema, Action.SUBJECT).ifPresent(property -> link.add(property, subject));
        if (claim.objectKey() != null) {
            vocabulary.with(schema, Action.OBJECT).ifPresent(property -> link.add(property, claim.objectKey()));
        }
        addValue(link, recorded);
        addTimes(link, claim);
        for (Qualifier qualifier : recorded.qualifiers()) {
            boolean isObject =
                    qualifier.entityKey() != null && qualifier.entityKey().equals(claim.objectKey());
            if (!isObject) {
                addQualifier(link, qualifier);
            }
        }
    }

    private void addValue(FtmRecordProperties link, RecordedClaim recorded) {
        Claim claim = recorded.claim();
        Value value = claim.getValue();
        String printed = claim.getOriginalValue();
        Optional<FtmProperty> stated = vocabulary.valueOfLink(link.schema(), recorded);
        if (stated.isPresent()) {
            link.add(stated.get(), FtmText.of(value, printed));
            if (value instanceof Money money && stated.get().options().containsKey("currency")) {
                link.add(stated.get().options().get("currency"), money.currency());
            }
        } else if (claim.predicateKey().equals(link.schema().money()) && addMoney(link, value, printed)) {
            return;
        } else if (!(value instanceof EntityValue) && !(value instanceof UnknownValue)) {
            vocabulary
                    .with(link.schema(), Action.TEXT)
                    .ifPresent(property -> link.add(property, FtmText.of(value, printed)));
        }
    }

    private static void addTimes(FtmRecordProperties link, Claim claim) {
        TimeValue time = claim.getValidTime();
        if (time != null && FtmText.isPoint(time)) {
            link.add("date", FtmText.from(time));
        } else if (time != null) {
            link.add("startDate", FtmText.from(time));
            link.add("endDate", FtmText.to(time));
        }
        if (claim.getStatedAt() != null) {
            link.add("declarationDate", FtmText.from(claim.getStatedAt()));
        }
    }

    private void addQualifier(FtmRecordProperties record, Qualifier qualifier) {
        vocabulary
                .qualifier(record.schema(), qualifier)
                .ifPresentOrElse(
                        property -> record.add(
                                property, qualifier.getText() == null ? qualifier.entityKey() : qualifier.getText()),
                        () -> remarks.count("qualifiers \"%s\"".formatted(qualifier.getKey())));
    }
}
