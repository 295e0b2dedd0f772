package org.claimgraph.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.followthemoney.FtmSchema.SchemaRole;
import org.claimgraph.graph.value.EntityValue;

/** Finds the schema and the property of FollowTheMoney that say what the graph holds: the mapping of imports, read backwards. */
final class FtmVocabulary {
    private static final Set<String> REFERENCES = Set.of("currency", "asOf", "of", "expected", "ended");
    private static final String KEPT_PREFIX = "ftm:";

    private final FtmModel model = new FtmModel();

    /** The schema of an entity. */
    FtmSchema schema(EntityDraft entity) {
        return model.schemata().stream()
                .filter(schema -> schema.kind() == entity.kind()
                        && schema.subkind() != null
                        && schema.subkind().equals(entity.subkind()))
                .findFirst()
                .orElseGet(() -> model.schema(entity.kind().followTheMoney()));
    }

    private Optional<FtmProperty> property(FtmSchema schema, Predicate<FtmProperty> filter) {
        return model.properties(schema.name()).stream().filter(filter).findFirst();
    }

    /**
     * The property for names of a kind; that of aliases or of the primary name stands in for kinds without one. Addresses have
     * one of their own for all names.
     */
    Optional<FtmProperty> name(FtmSchema schema, NameKind kind) {
        return property(
                        schema,
                        one -> isName(one, NameKind.PRIMARY) && one.schema().equals(schema.name()))
                .or(() -> property(schema, one -> isName(one, kind)))
                .or(() -> property(schema, one -> isName(one, NameKind.ALIAS)))
                .or(() -> property(schema, one -> isName(one, NameKind.PRIMARY)));
    }

    private static boolean isName(FtmProperty property, NameKind kind) {
        return property.action() == Action.NAME && property.target().equals(kind.name());
    }

    Optional<FtmProperty> identifier(FtmSchema schema, String scheme) {
        return property(schema, one -> one.action() == Action.IDENTIFIER && scheme.equals(one.target()));
    }

    Optional<FtmProperty> with(FtmSchema schema, Action action) {
        return property(schema, one -> one.action() == action);
    }

    /** The property of the subject that says the claim. */
    Optional<FtmProperty> ofSubject(FtmSchema schema, RecordedClaim claim) {
        String predicate = claim.claim().predicateKey();
        Optional<FtmProperty> stated = model.properties(schema.name()).stream()
                .filter(one -> one.action() == Action.CLAIM || one.action() == Action.AMOUNT)
                .filter(one -> predicate.equals(one.target()) && fits(one, claim))
                .max(Comparator.comparingInt(one -> fixed(one).size()));
        return stated.or(() -> kept(schema, predicate));
    }

    /** The property under whose own name a value is kept. */
    private Optional<FtmProperty> kept(FtmSchema schema, String predicate) {
        String name = predicate.startsWith(KEPT_PREFIX) ? predicate.substring(KEPT_PREFIX.length()) : predicate;
        return property(schema, one -> one.name().equals(name));
    }

    /** The property of the other party that says the claim, such as the owner of a vessel. */
    Optional<FtmProperty> ofObject(FtmSchema schema, RecordedClaim claim) {
        String predicate = claim.claim().predicateKey();
        return property(
                        schema,
                        one -> one.action() == Action.INVERSE && predicate.equals(one.target()) && hasFixed(one, claim))
                .or(() -> property(
                        schema,
                        one -> (one.action() == Action.SUBJECT || one.action() == Action.OBJECT)
                                && has(claim, "role", one.name())));
    }

    /** The schema of the link that says the claim. */
    Optional<FtmSchema> link(RecordedClaim claim) {
        String predicate = claim.claim().predicateKey();
        return model.schemata().stream()
                .filter(schema -> schema.role() == SchemaRole.LINK
                        && (predicate.equals(schema.predicate())
                                || model.properties(schema.name()).stream()
                                        .anyMatch(one -> isAmountOfLink(one) && predicate.equals(one.target()))))
                .findFirst();
    }

    private static boolean isAmountOfLink(FtmProperty property) {
        return property.action() == Action.SHARE
                || property.action() == Action.COUNT
                || property.action() == Action.AMOUNT;
    }

    /** The property of a link for the value of a claim that is no other party. */
    Optional<FtmProperty> valueOfLink(FtmSchema schema, RecordedClaim claim) {
        String predicate = claim.claim().predicateKey();
        return property(schema, one -> isAmountOfLink(one) && predicate.equals(one.target()) && hasFixed(one, claim));
    }

    /** The property for a qualifier of the claims of a record. */
    Optional<FtmProperty> qualifier(FtmSchema schema, Qualifier qualifier) {
        return property(schema, one -> switch (one.action()) {
            case QUALIFIER,
                    KEPT,
                    NAME,
                    IDENTIFIER,
                    DESCRIPTION,
                    JURISDICTION,
                    CLAIM,
                    SOURCE_URL,
                    RECORD_URL,
                    RETRIEVED -> qualifier.getKey().equals(one.target() == null ? one.name() : one.target());
            default -> false;
        });
    }

    private static boolean fits(FtmProperty property, RecordedClaim claim) {
        boolean isEntity = claim.claim().getValue() instanceof EntityValue value && value.entityId() != null;
        boolean hasEnded = claim.claim().getValidTime() != null
                && claim.claim().getValidTime().ended();
        return property.isEntity() == isEntity
                && hasFixed(property, claim)
                && property.options().containsKey("ended") == hasEnded;
    }

    /** The qualifiers that the property stands for. */
    private static Map<String, String> fixed(FtmProperty property) {
        return property.options().entrySet().stream()
                .filter(option -> !option.getValue().isEmpty() && !REFERENCES.contains(option.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean hasFixed(FtmProperty property, RecordedClaim claim) {
        return fixed(property).entrySet().stream().allMatch(one -> has(claim, one.getKey(), one.getValue()));
    }

    private static boolean has(RecordedClaim claim, String key, String text) {
        return claim.qualifiers().stream().anyMatch(one -> one.getKey().equals(key) && text.equals(one.getText()));
    }

    /** The qualifiers of the claim that its property does not stand for. */
    List<Qualifier> free(FtmProperty property, RecordedClaim claim) {
        Map<String, String> fixed = fixed(property);
        return claim.qualifiers().stream()
                .filter(one -> one.getText() == null || !one.getText().equals(fixed.get(one.getKey())))
                .toList();
    }
}
