package org.claimgraph.view.reason;

import java.math.BigDecimal;
import java.util.Objects;

/** What fills a placeholder of a {@link ReasonTemplate}. */
public sealed interface ReasonArgument
        permits Reason, ReasonArgument.PlainText, ReasonArgument.EntityName, ReasonArgument.ScaledNumber {
    /** Text that is shown as it is. */
    record PlainText(String text) implements ReasonArgument {
        public PlainText {
            Objects.requireNonNull(text);
        }
    }

    /** The name that the entity with this key has when the reason is rendered. */
    record EntityName(String key) implements ReasonArgument {
        public EntityName {
            Objects.requireNonNull(key);
        }
    }

    /** A number, rendered with a scale word: "13 billion". */
    record ScaledNumber(BigDecimal number) implements ReasonArgument {
        public ScaledNumber {
            Objects.requireNonNull(number);
        }
    }

    /** Shorthand for {@link PlainText}. */
    static ReasonArgument text(String text) {
        return new PlainText(text);
    }

    /** Shorthand for {@link EntityName}. */
    static ReasonArgument entity(String key) {
        return new EntityName(key);
    }

    /** Shorthand for {@link ScaledNumber}. */
    static ReasonArgument number(BigDecimal number) {
        return new ScaledNumber(number);
    }
}
