package org.claimgraph.ingest.check;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.ISINValidator;
import org.apache.commons.validator.routines.checkdigit.CUSIPCheckDigit;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.SedolCheckDigit;
import org.claimgraph.graph.Identifier;

/** Knows the schemes of identifiers that are the same everywhere, and checks those with a check digit. */
final class IdentifierCheck {
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern IMO = Pattern.compile("(?:IMO)?([0-9]{7})");
    private static final BigInteger LEI_MODULUS = BigInteger.valueOf(97);
    private static final int IMO_DIGITS = 7;

    private static final Map<String, Predicate<String>> CHECKS = Map.of(
            "lei", IdentifierCheck::isLei,
            "isin", ISINValidator.getInstance(false)::isValid,
            "cusip", CUSIPCheckDigit.CUSIP_CHECK_DIGIT::isValid,
            "sedol", SedolCheckDigit.SEDOL_CHECK_DIGIT::isValid,
            "iban", IBANCheckDigit.IBAN_CHECK_DIGIT::isValid,
            "imo-ship", IdentifierCheck::isImo);

    /** The schemes in which a code means one entity of a kind, whatever the country. */
    static final Set<String> UNIQUE = Set.of("lei", "isin", "cusip", "sedol", "iban", "imo-ship", "wikidata", "cik");

    private IdentifierCheck() {}

    /** Whether the check digit of the code is wrong; false for a scheme without one. */
    static boolean isWrong(Identifier.Code identifier) {
        Predicate<String> check = CHECKS.get(identifier.scheme());
        return check != null && !check.test(identifier.value().replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** ISO 17442: letters count from 10, and the number leaves 1 when divided by 97 (ISO 7064). */
    private static boolean isLei(String code) {
        return LEI.matcher(code).matches()
                && new BigInteger(code.chars()
                                .mapToObj(letter -> String.valueOf(Character.digit(letter, Character.MAX_RADIX)))
                                .collect(Collectors.joining()))
                        .mod(LEI_MODULUS)
                        .equals(BigInteger.ONE);
    }

    /** The last of seven digits is the last digit of the sum of the others, weighted 7 to 2. */
    private static boolean isImo(String code) {
        var match = IMO.matcher(code);
        if (!match.matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < IMO_DIGITS - 1; at++) {
            sum += Character.digit(match.group(1).charAt(at), 10) * (IMO_DIGITS - at);
        }
        return sum % 10 == Character.digit(match.group(1).charAt(IMO_DIGITS - 1), 10);
    }
}
