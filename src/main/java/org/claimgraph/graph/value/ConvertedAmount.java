package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The same amount in another currency, as the source itself converts it. */
@Type("Conversion")
@Description("The same amount in another currency, as the source itself converts it.")
public record ConvertedAmount(
        @NonNull @Description("The amount in units of the currency.")
        Decimal amount,

        @NonNull @Description("ISO 4217 code of the currency.")
        String currency,

        @NonNull @Description("How the printed amount relates to the true converted amount.")
        Bound bound,

        @Description("The conversion as printed; null where it is not printed.")
        String printed) {
    public ConvertedAmount {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        bound = requireNonNullElse(bound, Bound.ABOUT);
    }

    /** The conversions as one text with one line per conversion; null if there are none. */
    static String stored(List<ConvertedAmount> conversions) {
        StringBuilder lines = new StringBuilder();
        for (ConvertedAmount one : conversions) {
            String printed = one.printed == null ? "" : one.printed.replaceAll("\\s", " ");
            lines.append("%s\t%s\t%s\t%s\n".formatted(one.amount, one.currency, one.bound, printed));
        }
        return lines.isEmpty() ? null : lines.toString();
    }

    /** A regular expression whose first group is the amount in this currency within the text that {@link #stored} makes. */
    public static String storedAmountIn(String currency) {
        return "(?:^|\\n)([^\\t\\n]*)\\t" + currency + "\\t";
    }

    static List<ConvertedAmount> read(String stored) {
        return stored == null
                ? List.of()
                : stored.lines().map(ConvertedAmount::line).toList();
    }

    private static ConvertedAmount line(String line) {
        String[] cells = line.split("\t", -1);
        String printed = cells[3].isEmpty() ? null : cells[3];
        return new ConvertedAmount(new Decimal(cells[0]), cells[1], Bound.valueOf(cells[2]), printed);
    }
}
