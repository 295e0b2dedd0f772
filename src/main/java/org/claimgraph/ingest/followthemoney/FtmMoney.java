package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.parse.Currencies;
import org.claimgraph.ingest.parse.PrintedNumber;

/** Reads amounts of money. An amount without a known currency is an unknown value: no currency is ever guessed. */
final class FtmMoney {
    private static final String NO_CURRENCY = "The record does not say in which currency.";

    /** An amount and how the file prints it. */
    record Amount(Value value, String printed) {}

    private FtmMoney() {}

    static boolean has(FtmRecord record) {
        return record.has("amount") || record.has("amountEur") || record.has("amountUsd");
    }

    /** The amount of the properties of the schema Value, which may state it in several currencies; null without one. */
    static Amount of(FtmRecord record, FindingReporter findings) {
        Optional<String> currency = currency(record, "currency");
        List<FtmValue> amounts = record.of("amount");
        if (amounts.size() == 1 && currency.isPresent()) {
            return convertible(record, amounts.getFirst(), currency.get(), findings);
        }
        for (String stated : List.of("EUR", "USD")) {
            List<FtmValue> values = record.of(stated.equals("EUR") ? "amountEur" : "amountUsd");
            if (values.size() == 1) {
                return convertible(record, values.getFirst(), stated, findings);
            }
        }
        if (amounts.isEmpty() && !has(record)) {
            return null;
        }
        List<String> printed = (amounts.isEmpty() ? record.of("amountEur") : amounts)
                .stream().map(FtmValue::printed).toList();
        findings.warn(
                record.place(),
                "no-currency",
                "The amount %s of \"%s\" has no single known currency; its value is unknown."
                        .formatted(String.join(", ", printed), record.id()));
        return new Amount(new UnknownValue(NO_CURRENCY), String.join(", ", printed));
    }

    /** An amount whose currency stands in another property; null property for none. */
    static Amount of(FtmRecord record, FtmValue value, String currencyProperty, FindingReporter findings) {
        Optional<PrintedNumber> number = PrintedNumber.parse(value.text(), null);
        Optional<String> currency = currencyProperty == null ? Optional.empty() : currency(record, currencyProperty);
        Optional<String> printed =
                number.flatMap(one -> Currencies.code(one.after()).or(() -> Currencies.code(one.before())));
        return amount(record, value, currency.or(() -> printed).orElse(null), findings);
    }

    private static Amount convertible(FtmRecord record, FtmValue value, String currency, FindingReporter findings) {
        Amount amount = amount(record, value, currency, findings);
        if (!(amount.value() instanceof Money money)) {
            return amount;
        }
        List<ConvertedAmount> conversions = new ArrayList<>();
        for (String other : List.of("EUR", "USD")) {
            List<FtmValue> values = record.of(other.equals("EUR") ? "amountEur" : "amountUsd");
            if (values.size() == 1 && !other.equals(currency)) {
                PrintedNumber.parse(values.getFirst().text(), null)
                        .ifPresent(number -> conversions.add(
                                new ConvertedAmount(new Decimal(number.amount()), other, Bound.EXACT, null)));
            }
        }
        return new Amount(money.converted(conversions), amount.printed());
    }

    private static Amount amount(FtmRecord record, FtmValue value, String currency, FindingReporter findings) {
        Optional<PrintedNumber> number = PrintedNumber.parse(value.text(), null);
        if (number.isEmpty()) {
            findings.warn(
                    record.place(),
                    "unreadable-number",
                    "\"%s\" of \"%s\" is not a number; its value is unknown.".formatted(value.text(), record.id()));
            return new Amount(new UnknownValue("The number cannot be read."), value.printed());
        }
        if (number.get().ambiguous()) {
            findings.warn(
                    record.place(),
                    "ambiguous-number",
                    "\"%s\" of \"%s\" is read as %s, with the comma for thousands and the point for decimals."
                            .formatted(value.text(), record.id(), number.get().amount()));
        }
        if (currency == null) {
            findings.warn(
                    record.place(),
                    "no-currency",
                    "The amount %s of \"%s\" has no known currency; its value is unknown."
                            .formatted(value.text(), record.id()));
            return new Amount(new UnknownValue(NO_CURRENCY), value.printed());
        }
        return new Amount(
                new Money(new Decimal(number.get().amount()), null, currency, Bound.EXACT, null, List.of()),
                value.printed());
    }

    private static Optional<String> currency(FtmRecord record, String property) {
        List<FtmValue> currencies = record.of(property);
        return currencies.size() == 1 ? Currencies.code(currencies.getFirst().text()) : Optional.empty();
    }
}
