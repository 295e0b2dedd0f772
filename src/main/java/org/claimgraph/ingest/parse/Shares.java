package org.claimgraph.ingest.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;

/** Reads shares as printed: "49", "49 %", "25-50", "25 to 50", ">50", "75+", "up to 25%", "je 25 %". */
public final class Shares {
    private static final Pattern RANGE = Pattern.compile(
            "([\\d.,]+)\\s*%?\\s*(?:-|–|to|bis|and|und)\\s*([\\d.,]+)\\s*(?:%|percent|per cent|Prozent)?");
    private static final Pattern SINGLE =
            Pattern.compile("(\\D*?)\\s*([\\d.,]+)\\s*(\\+)?\\s*(?:%|percent|per cent|Prozent)?\\s*(\\+)?");

    private Shares() {}

    /** The share that the text states; empty if it states none, or one that is not between 0 and 100. */
    public static Optional<Share> parse(String text, ShareOf of) {
        String stripped = text.replace('\u00a0', ' ').strip();
        try {
            Matcher range = RANGE.matcher(stripped);
            if (range.matches()) {
                return Optional.of(new Share(number(range.group(1)), number(range.group(2)), Bound.BETWEEN, of));
            }
            Matcher single = SINGLE.matcher(stripped);
            if (!single.matches()) {
                return Optional.empty();
            }
            boolean plus = single.group(3) != null || single.group(4) != null;
            return Bounds.parse(single.group(1))
                    .map(bound -> new Share(number(single.group(2)), null, plus ? Bound.AT_LEAST : bound, of));
        } catch (ApiException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Decimal number(String digits) {
        return new Decimal(PrintedNumber.parse(digits, digits.contains(",") && !digits.contains(".") ? ',' : '.')
                .filter(number -> number.before().isEmpty() && number.after().isEmpty())
                .map(PrintedNumber::amount)
                .map(BigDecimal::stripTrailingZeros)
                .orElseThrow(NumberFormatException::new));
    }
}
