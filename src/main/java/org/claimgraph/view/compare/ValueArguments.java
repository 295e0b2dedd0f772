package org.claimgraph.view.compare;

import java.util.Locale;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/** Formats values as arguments of reasons. */
public final class ValueArguments {
    private ValueArguments() {}

    public static ReasonArgument of(Value value) {
        return switch (value) {
            case Money money -> money(money);
            case Share share -> bounded(share.bound(), share.percent(), share.maxPercent(), share.exclusive(), "%");
            case Quantity quantity ->
                bounded(
                        quantity.bound(),
                        quantity.amount(),
                        quantity.maxAmount(),
                        quantity.exclusive(),
                        lower(quantity.unit()));
            case TimeValue time -> TimeComparison.described(time);
            case TextValue text -> quoted(text.text());
            case EntityValue entity ->
                entity.entityId() == null ? quoted(entity.entityText()) : ReasonArgument.entity(entity.entityId());
            case BooleanValue truth -> Reason.of(truth.isTrue() ? ReasonTemplate.YES : ReasonTemplate.NO);
            case UnknownValue _ -> Reason.of(ReasonTemplate.UNKNOWN_VALUE);
            case NoValue _ -> Reason.of(ReasonTemplate.NO_VALUE);
        };
    }

    private static Reason money(Money money) {
        Reason amount = bounded(money.bound(), money.amount(), money.maxAmount(), money.exclusive(), money.currency());
        return money.per() == null
                ? amount
                : Reason.of(ReasonTemplate.PER, amount, ReasonArgument.text(lower(money.per())));
    }

    private static Reason bounded(Bound bound, Decimal amount, Decimal max, ExclusiveEnds exclusive, String unit) {
        ReasonArgument number = ReasonArgument.number(amount.number());
        if (bound == Bound.BETWEEN) {
            return Reason.of(range(exclusive), number, ReasonArgument.number(max.number()), ReasonArgument.text(unit));
        }
        Reason quantity = Reason.of(ReasonTemplate.QUANTITY, number, ReasonArgument.text(unit));
        return switch (bound) {
            case EXACT, BETWEEN -> quantity;
            case ABOUT -> Reason.of(ReasonTemplate.ABOUT, quantity);
            case MORE_THAN -> Reason.of(ReasonTemplate.MORE_THAN, quantity);
            case AT_LEAST -> Reason.of(ReasonTemplate.AT_LEAST, quantity);
            case LESS_THAN -> Reason.of(ReasonTemplate.LESS_THAN, quantity);
            case AT_MOST -> Reason.of(ReasonTemplate.AT_MOST, quantity);
        };
    }

    private static ReasonTemplate range(ExclusiveEnds exclusive) {
        return switch (exclusive) {
            case null -> ReasonTemplate.QUANTITY_RANGE;
            case LOWER -> ReasonTemplate.RANGE_WITHOUT_LOWER_END;
            case UPPER -> ReasonTemplate.RANGE_WITHOUT_UPPER_END;
            case BOTH -> ReasonTemplate.RANGE_WITHOUT_ENDS;
        };
    }

    private static Reason quoted(String text) {
        return Reason.of(ReasonTemplate.QUOTED, ReasonArgument.text(text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
