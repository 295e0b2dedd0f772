package org.claimgraph.view.reason;

import java.math.BigDecimal;
import org.claimgraph.graph.value.Decimal;

/** Numbers with English scale words. */
final class ScaledNumberFormat {
    private static final String[] SCALES = {"", " thousand", " million", " billion", " trillion"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int FIRST_SCALE = 2;
    private static final int MAX_DECIMALS = 3;

    private ScaledNumberFormat() {}

    /** The number with the largest scale word that leaves at most three decimals: "13 billion". */
    static String format(BigDecimal number) {
        for (int scale = SCALES.length - 1; scale >= FIRST_SCALE; scale--) {
            BigDecimal part = number.divide(THOUSAND.pow(scale)).stripTrailingZeros();
            if (part.abs().compareTo(BigDecimal.ONE) >= 0 && part.scale() <= MAX_DECIMALS) {
                return part.toPlainString() + SCALES[scale];
            }
        }
        return new Decimal(number).toString();
    }
}
