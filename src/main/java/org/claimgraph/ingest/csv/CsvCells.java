package org.claimgraph.ingest.csv;

import java.util.Optional;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.parse.Shares;

/** Reads the values of cells; what cannot be read is reported. */
final class CsvCells {
    private final CsvMapping mapping;
    private final FindingReporter findings;

    CsvCells(CsvMapping mapping, FindingReporter findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** The value of a claim's column, of the type of the predicate; an unknown value, with a finding, if it cannot be read. */
    Optional<Value> value(Predicate predicate, CsvMapping.Claim claim, CsvRow row) {
        String cell = row.cell(claim.column()).strip();
        if (CsvNames.isUnknown(cell)) {
            return Optional.of(new UnknownValue(cell));
        }
        Optional<Value> value = switch (predicate.valueType()) {
            case MONEY -> CsvAmounts.parse(cell, mapping);
            case SHARE -> Shares.parse(cell, claim.of()).map(share -> share);
            case DATE -> CsvDates.parse(cell, mapping.dateOrder()).map(date -> date);
            case QUANTITY -> CsvQuantities.parse(cell, mapping).map(quantity -> quantity);
            case ENTITY -> Optional.of(new EntityValue(null, cell));
            default -> Optional.of(new TextValue(cell, mapping.language()));
        };
        if (value.isEmpty()) {
            findings.warn(
                    row.place(),
                    "unreadable-cell",
                    "\"%s\" in the column \"%s\" is not a value of the type %s; its value is unknown."
                            .formatted(cell, claim.column(), predicate.valueType()));
            return Optional.of(new UnknownValue("The cell cannot be read."));
        }
        return value;
    }

    /** The date in a column; null for no column, an empty cell, or, with a finding, one that is no date in the order of the file. */
    TimeValue date(String column, CsvRow row) {
        if (column == null || CsvNames.isPlaceholder(row.cell(column))) {
            return null;
        }
        Optional<TimeValue> date = CsvDates.parse(row.cell(column), mapping.dateOrder());
        if (date.isEmpty()) {
            findings.warn(
                    row.place(),
                    "not-a-date",
                    "\"%s\" in the column \"%s\" is no date in the order %s; it is left out."
                            .formatted(
                                    row.cell(column),
                                    column,
                                    mapping.dateOrder() == null
                                            ? "of the file, which is not declared"
                                            : mapping.dateOrder()));
        }
        return date.orElse(null);
    }
}
