package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.platform.input.UserErrors;

/** Makes values of inputs. */
@ApplicationScoped
class ValueInputs {
    private final References references;

    ValueInputs(References references) {
        this.references = references;
    }

    /** The value; null with an error. */
    Value value(ValueInput input, UserErrors errors) {
        long given = Stream.of(
                        input.money(),
                        input.share(),
                        input.quantity(),
                        input.time(),
                        input.entity(),
                        input.text(),
                        input.truth(),
                        input.unknown(),
                        input.none())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            errors.badInput("%d types of value are given: give exactly one.".formatted(given));
            return null;
        }
        if (input.money() != null) {
            return errors.at("money").reading(() -> money(input.money()));
        }
        if (input.share() != null) {
            return errors.at("share").reading(() -> share(input.share()));
        }
        if (input.quantity() != null) {
            return errors.at("quantity").reading(() -> quantity(input.quantity()));
        }
        if (input.time() != null) {
            return time(input.time(), errors.at("time"));
        }
        if (input.entity() != null) {
            String entity = references.entity(input.entity(), errors.at("entity"));
            return entity == null ? null : new EntityValue(entity, null);
        }
        return plain(input);
    }

    private static Value plain(ValueInput input) {
        if (input.text() != null) {
            return new TextValue(input.text().value(), input.text().language());
        }
        if (input.truth() != null) {
            return new BooleanValue(input.truth());
        }
        return input.unknown() != null ? new UnknownValue(input.unknown()) : new NoValue(input.none());
    }

    private static Value money(MoneyInput input) {
        return new Money(
                input.amount(),
                input.maxAmount(),
                input.currency(),
                input.bound(),
                input.per(),
                null,
                input.exclusive());
    }

    private static Value share(ShareInput input) {
        return new Share(input.percent(), input.maxPercent(), input.bound(), input.of(), input.exclusive());
    }

    private static Value quantity(QuantityInput input) {
        return new Quantity(input.amount(), input.maxAmount(), input.unit(), input.bound(), input.exclusive());
    }

    /** The time; null for null, or with an error. */
    TimeValue time(TimeInput input, UserErrors errors) {
        if (input == null) {
            return null;
        }
        boolean isDated = input.from() != null || input.to() != null;
        Precision precision = isDated && input.precision() == null ? Precision.DAY : input.precision();
        return errors.reading(() ->
                new TimeValue(input.printed(), input.from(), input.to(), precision, input.basis(), input.ended()));
    }
}
