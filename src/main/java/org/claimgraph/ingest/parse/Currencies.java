package org.claimgraph.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises currencies by their ISO 4217 codes and by signs that mean one currency only: "$" and "kr" mean several. */
public final class Currencies {
    private static final Set<String> CODES = java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("US$", "USD"),
            Map.entry("₽", "RUB"),
            Map.entry("RUB.", "RUB"),
            Map.entry("РУБ", "RUB"),
            Map.entry("РУБ.", "RUB"),
            Map.entry("₴", "UAH"),
            Map.entry("₹", "INR"),
            Map.entry("₺", "TRY"),
            Map.entry("₫", "VND"),
            Map.entry("₩", "KRW"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("HK$", "HKD"));

    private Currencies() {}

    /** The code of the currency that the text names; empty if it names none, or several have the sign. */
    public static Optional<String> code(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.ofNullable(SIGNS.get(upper));
    }
}
