package org.claimgraph.graph.value;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.eclipse.microprofile.graphql.Description;

/** A decimal number that is serialized as a string, because JavaScript loses digits of large JSON numbers. */
@CustomScalar("Decimal")
@Description(
        "A decimal number as a string without exponent, with at most 60 digits, for example \"13000000000\" or \"49.5\".")
public final class Decimal implements CustomStringScalar, Comparable<Decimal> {
    private static final int MAX_DIGITS = 60;
    private final BigDecimal number;

    public Decimal(BigDecimal number) {
        this.number = Objects.requireNonNull(number, "number");
    }

    public Decimal(String text) {
        this(parse(text));
    }

    private static BigDecimal parse(String text) {
        if (text.length() > MAX_DIGITS || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw ApiException.badInput(
                    "\"%s\" is not a decimal number: write it like \"13000000000\" or \"49.5\", with at most %d digits."
                            .formatted(text, MAX_DIGITS));
        }
        return new BigDecimal(text);
    }

    public BigDecimal number() {
        return number;
    }

    @Override
    public String stringValueForSerialization() {
        return toString();
    }

    @Override
    public int compareTo(Decimal other) {
        return number.compareTo(other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && number.compareTo(decimal.number) == 0;
    }

    @Override
    public int hashCode() {
        return number.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
