package org.claimgraph.ingest.check;

import java.util.Currency;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the codes of currencies (ISO 4217), countries (ISO 3166) and languages (BCP 47). */
final class CodeCheck {
    private static final int SHORT_LANGUAGE = 2;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern SUBDIVISION = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");
    private static final Set<String> COUNTRIES = countries();

    private CodeCheck() {}

    /** Countries of today and former ones, and codes that ISO reserves and everybody uses. */
    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(Set.of("EU", "UN", "XK"));
        codes.addAll(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.addAll(Locale.getISOCountries(IsoCountryCode.PART3));
        return codes;
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** Whether the code means a country or a part of one. */
    static boolean isJurisdiction(String code) {
        var subdivision = SUBDIVISION.matcher(code);
        return COUNTRIES.contains(code) || subdivision.matches() && COUNTRIES.contains(subdivision.group(1));
    }

    /** Whether the tag is well formed and its language, if it has two letters, exists. */
    static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() != SHORT_LANGUAGE || LANGUAGES.contains(language);
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
