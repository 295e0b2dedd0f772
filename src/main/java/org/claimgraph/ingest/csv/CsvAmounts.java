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
import org.claimgraph.ingest.parse.PrintedRange;

/** Reads amounts of money as printed: "$1.2bn", "up to EUR 30 million", "1,5 Mio. €", "CHF 1'000'000.–", "10-20 million EUR". */
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
        Optional<Value> range = PrintedRange.parse(text).flatMap(printed -> range(printed, mapping));
        return range.isPresent()
                ? range
                : amount(text, mapping).map(amount -> amount.value(null, amount.bound, mapping));
    }

    /** The range between two amounts, which share a scale and a currency where only one has it. */
    private static Optional<Value> range(PrintedRange range, CsvMapping mapping) {
        Optional<Amount> low = amount(range.low(), mapping);
        Optional<Amount> high = amount(range.high(), mapping);
        return low.isPresent() && high.isPresent() && low.get().bound == Bound.EXACT && high.get().bound == Bound.EXACT
                ? low.get().upTo(high.get(), mapping)
                : Optional.empty();
    }

    private static Optional<Amount> amount(String text, CsvMapping mapping) {
        return PrintedNumber.parse(text, mapping.decimal()).flatMap(number -> {
            Parts before = Parts.before(number.before(), mapping);
            Parts after = Parts.after(number.after(), mapping);
            return before == null || after == null
                    ? Optional.empty()
                    : Optional.of(new Amount(
                            number.amount(),
                            after.scale,
                            before.currency != null ? before.currency : after.currency,
                            before.bound));
        });
    }

    /** A number with its scale and currency; the currency is null where the text names none. */
    private record Amount(BigDecimal number, int scale, String currency, Bound bound) {
        Optional<Value> upTo(Amount high, CsvMapping mapping) {
            boolean isOneCurrency = currency == null || high.currency == null || currency.equals(high.currency);
            String shared = currency == null ? high.currency : currency;
            Amount low = new Amount(number, scale == 0 ? high.scale : scale, shared, Bound.BETWEEN);
            if (low.scaled().compareTo(high.scaled()) > 0) {
                low = new Amount(number, scale, shared, Bound.BETWEEN);
            }
            return isOneCurrency && low.scaled().compareTo(high.scaled()) <= 0
                    ? Optional.of(low.value(new Decimal(high.scaled()), Bound.BETWEEN, mapping))
                    : Optional.empty();
        }

        private BigDecimal scaled() {
            return number.scaleByPowerOfTen(scale);
        }

        Value value(Decimal max, Bound stated, CsvMapping mapping) {
            String code = currency == null ? mapping.currency() : currency;
            return code == null
                    ? new UnknownValue("The cell does not say in which currency.")
                    : new Money(new Decimal(scaled()), max, code, stated, null, List.of());
        }
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
