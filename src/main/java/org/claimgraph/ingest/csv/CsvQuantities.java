package org.claimgraph.ingest.csv;

import java.util.Optional;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.ingest.parse.Bounds;
import org.claimgraph.ingest.parse.PrintedNumber;
import org.claimgraph.ingest.parse.PrintedRange;

/** Reads numbers of units as printed: "120", "ca. 120", "100-200", "500+". */
final class CsvQuantities {
    private static final String UNIT = "PIECE";

    private CsvQuantities() {}

    /** The quantity that the text states; empty if it cannot be read. */
    static Optional<Quantity> parse(String text, CsvMapping mapping) {
        Optional<Quantity> range = PrintedRange.parse(text).flatMap(printed -> range(printed, mapping));
        return range.isPresent()
                ? range
                : PrintedNumber.parse(text, mapping.decimal()).map(CsvQuantities::single);
    }

    private static Optional<Quantity> range(PrintedRange range, CsvMapping mapping) {
        Optional<PrintedNumber> low = PrintedNumber.parse(range.low(), mapping.decimal());
        Optional<PrintedNumber> high = PrintedNumber.parse(range.high(), mapping.decimal());
        return low.isPresent()
                        && high.isPresent()
                        && low.get().amount().compareTo(high.get().amount()) <= 0
                ? Optional.of(new Quantity(
                        new Decimal(low.get().amount()), new Decimal(high.get().amount()), UNIT, Bound.BETWEEN, null))
                : Optional.empty();
    }

    private static Quantity single(PrintedNumber number) {
        Bound bound = number.after().startsWith("+")
                ? Bound.AT_LEAST
                : Bounds.parse(number.before()).orElse(Bound.EXACT);
        return new Quantity(new Decimal(number.amount()), UNIT, bound);
    }
}
