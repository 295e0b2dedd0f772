package org.claimgraph.ingest.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.ingest.parse.Bounds;
import org.claimgraph.ingest.parse.Currencies;
import org.claimgraph.ingest.parse.PrintedNumber;

/** Reads amounts of money as printed: "$1.2bn", "up to EUR 30 million", "1,5 Mio. €", "CHF 1'000'000.–". */
final class CsvAmounts {
    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("tsd", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mm", 6),
            Map.entry("mio", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("millionen", 6),
            Map.entry("triệu", 6),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("billions", 9),
            Map.entry("mrd", 9),
            Map.entry("milliarden", 9),
            Map.entry("miliar", 9),
            Map.entry("tỷ", 9),
            Map.entry("مليار", 9),
            Map.entry("tn", 12),
            Map.entry("trillion", 12),
            Map.entry("triliun", 12),
            Map.entry("亿", 8),
            Map.entry("万亿", 12));

    private CsvAmounts() {}

    /**
     * The amount that the text states.
     *
     * @return empty if it cannot be read; an unknown value without a known currency
     */
    static Optional<Value> parse(String text, CsvMapping mapping) {
        return PrintedNumber.parse(text, mapping.decimal()).flatMap(number -> value(number, mapping));
    }

    private static Optional<Value> value(PrintedNumber number, CsvMapping mapping) {
        Parts before = Parts.before(number.before(), mapping);
        Parts after = Parts.after(number.after(), mapping);
        if (before == null || after == null) {
            return Optional.empty();
        }
        String currency = before.currency != null
                ? before.currency
                : after.currency != null ? after.currency : mapping.currency();
        BigDecimal amount = number.amount().scaleByPowerOfTen(after.scale);
        return Optional.of(
                currency == null
                        ? new UnknownValue("The cell does not say in which currency.")
                        : new Money(new Decimal(amount), null, currency, before.bound, null, List.of()));
    }

    /** What stands before or behind a number. */
    private record Parts(Bound bound, String currency, int scale) {
        /** A bound, a currency, or both; null for other words. */
        static Parts before(String text, CsvMapping mapping) {
            String words = text.strip();
            for (int at = 0; at <= words.length(); at++) {
                Optional<Bound> bound = Bounds.parse(words.substring(0, at));
                String rest = words.substring(at).strip();
                String currency = rest.isEmpty() ? null : CsvAmounts.currency(rest, mapping);
                if (bound.isPresent() && (rest.isEmpty() || currency != null)) {
                    return new Parts(bound.get(), currency, 0);
                }
            }
            return null;
        }

        /** A scale word, a currency, or both; null for other words. */
        static Parts after(String text, CsvMapping mapping) {
            String words = text.replaceFirst("^[.,]?[-–—]+", "").strip();
            if (words.isEmpty()) {
                return new Parts(Bound.EXACT, null, 0);
            }
            String whole = CsvAmounts.currency(words, mapping);
            if (whole != null) {
                return new Parts(Bound.EXACT, whole, 0);
            }
            String[] parts = words.split("\\s+", 2);
            Integer scale = SCALES.get(parts[0].toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
            String currency = parts.length == 1 ? null : CsvAmounts.currency(parts[1], mapping);
            return scale == null || parts.length > 1 && currency == null
                    ? null
                    : new Parts(Bound.EXACT, currency, scale);
        }
    }

    private static String currency(String text, CsvMapping mapping) {
        String declared = mapping.currencies().get(text.strip());
        return declared == null ? Currencies.code(text).orElse(null) : declared;
    }
}
