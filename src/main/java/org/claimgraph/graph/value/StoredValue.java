package org.claimgraph.graph.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.platform.database.Row;

/** A value as stored. One set of columns serves all types; the type determines which of them are used: of a date, {@code truth} tells whether it has ended on an unknown day. */
@Embeddable
public record StoredValue(
        @Enumerated(EnumType.STRING) ValueType type,
        BigDecimal amount,
        BigDecimal maxAmount,
        @Enumerated(EnumType.STRING) Bound bound,
        String unit,
        String per,
        String text,
        String language,
        String entityId,
        Boolean truth,
        LocalDate from,
        LocalDate to,
        @Enumerated(EnumType.STRING) Precision precision,
        @Enumerated(EnumType.STRING) DateBasis basis,
        String conversions,
        @Enumerated(EnumType.STRING) ExclusiveEnds exclusive) {

    /** The names of the columns, in the order of the components. */
    public static final List<String> COLUMNS = List.of(
            "value_type",
            "value_amount",
            "value_max_amount",
            "value_bound",
            "value_unit",
            "value_per",
            "value_text",
            "value_language",
            "value_entity_id",
            "value_truth",
            "value_from",
            "value_to",
            "value_precision",
            "value_basis",
            "value_conversions",
            "value_exclusive");

    private static final StoredValue NOTHING = new StoredValue(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The select list that {@link #read} reads, for a table alias. */
    public static String columns(String alias) {
        return COLUMNS.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** Reads a value from the next columns of the row; null if they are null. */
    public static Value read(Row row) {
        ValueType type = row.word(ValueType.class);
        StoredValue stored = new StoredValue(
                type,
                row.decimal(),
                row.decimal(),
                row.word(Bound.class),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.truth(),
                row.day(),
                row.day(),
                row.word(Precision.class),
                row.word(DateBasis.class),
                row.text(),
                row.word(ExclusiveEnds.class));
        return type == null ? null : stored.value();
    }

    /** The contents of the columns for a value, all null for null. */
    public static List<Object> parameters(Value value) {
        StoredValue stored = value == null ? NOTHING : of(value);
        return Arrays.asList(
                stored.type,
                stored.amount,
                stored.maxAmount,
                stored.bound,
                stored.unit,
                stored.per,
                stored.text,
                stored.language,
                stored.entityId,
                stored.truth,
                stored.from,
                stored.to,
                stored.precision,
                stored.basis,
                stored.conversions,
                stored.exclusive);
    }

    public static StoredValue of(Value value) {
        return switch (value) {
            case Money money ->
                numeric(
                        ValueType.MONEY,
                        money.amount(),
                        money.maxAmount(),
                        money.bound(),
                        money.currency(),
                        money.per(),
                        ConvertedAmount.stored(money.conversions()),
                        money.exclusive());
            case Share share ->
                numeric(
                        ValueType.SHARE,
                        share.percent(),
                        share.maxPercent(),
                        share.bound(),
                        share.of().name(),
                        null,
                        null,
                        share.exclusive());
            case Quantity quantity ->
                numeric(
                        ValueType.QUANTITY,
                        quantity.amount(),
                        quantity.maxAmount(),
                        quantity.bound(),
                        quantity.unit(),
                        null,
                        null,
                        quantity.exclusive());
            case TimeValue time ->
                new StoredValue(
                        ValueType.DATE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        time.printed(),
                        null,
                        null,
                        time.ended() ? true : null,
                        time.from(),
                        time.to(),
                        time.precision(),
                        time.basis(),
                        null,
                        null);
            case EntityValue entity -> textual(ValueType.ENTITY, entity.entityText(), null, entity.entityId(), null);
            case TextValue text -> textual(ValueType.TEXT, text.text(), text.language(), null, null);
            case BooleanValue truth -> textual(ValueType.BOOLEAN, null, null, null, truth.isTrue());
            case UnknownValue unknown -> textual(ValueType.UNKNOWN, unknown.reason(), null, null, null);
            case NoValue none -> textual(ValueType.NONE, none.reason(), null, null, null);
        };
    }

    private static StoredValue numeric(
            ValueType type,
            Decimal amount,
            Decimal maxAmount,
            Bound bound,
            String unit,
            String per,
            String conversions,
            ExclusiveEnds exclusive) {
        BigDecimal max = maxAmount == null ? null : maxAmount.number();
        return new StoredValue(
                type,
                amount.number(),
                max,
                bound,
                unit,
                per,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                conversions,
                exclusive);
    }

    private static StoredValue textual(ValueType type, String text, String language, String entityId, Boolean truth) {
        return new StoredValue(
                type, null, null, null, null, null, text, language, entityId, truth, null, null, null, null, null,
                null);
    }

    /** The value that the columns hold. */
    public Value value() {
        return switch (type) {
            case MONEY ->
                new Money(
                        decimal(amount),
                        decimal(maxAmount),
                        unit,
                        bound,
                        per,
                        ConvertedAmount.read(conversions),
                        exclusive);
            case SHARE -> new Share(decimal(amount), decimal(maxAmount), bound, ShareOf.valueOf(unit), exclusive);
            case QUANTITY -> new Quantity(decimal(amount), decimal(maxAmount), unit, bound, exclusive);
            case DATE -> new TimeValue(text, from, to, precision, basis, truth);
            case ENTITY -> new EntityValue(entityId, text);
            case TEXT -> new TextValue(text, language);
            case BOOLEAN -> new BooleanValue(truth);
            case UNKNOWN -> new UnknownValue(text);
            case NONE -> new NoValue(text);
        };
    }

    private static Decimal decimal(BigDecimal number) {
        return number == null ? null : new Decimal(number);
    }
}
