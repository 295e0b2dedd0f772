package org.claimgraph.view.fact;

import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.ClaimColumns.Part;
import org.claimgraph.claim.FactColumns;
import org.claimgraph.engine.execution.FieldSelection;

/** What has to be read of facts for the fields that a query selects. */
final class FactFields {
    /** For the numbers of positions. */
    static final FactColumns RANGE =
            new FactColumns(false, ClaimColumns.CORE.with(Part.KEYS, Part.VALUE, Part.SUPERSEDED), true);

    private static final FactColumns VALUE = new FactColumns(true, null, false);
    private static final FactColumns POSITIONS =
            new FactColumns(false, ClaimColumns.CORE.with(Part.KEYS, Part.VALUE), true);
    private static final FactColumns SOURCES =
            new FactColumns(false, ClaimColumns.CORE.with(Part.ORIGIN, Part.SUPERSEDED), true);

    private FactFields() {}

    /** What the fields selected below the field that is being resolved need. */
    static FactColumns current() {
        return FieldSelection.current().derived(FactColumns.class, FactFields::of);
    }

    /** What the fields selected below a fact need. */
    private static FactColumns of(FieldSelection selection) {
        if (selection == FieldSelection.EVERYTHING) {
            return FactColumns.ALL;
        }
        FactColumns columns = FactColumns.CORE;
        for (String field : selection.fieldNames()) {
            columns = columns.and(needed(field, selection.subselection(field)));
        }
        return columns;
    }

    /** What the fields selected below a page of facts need. */
    static FactColumns ofPage(FieldSelection selection) {
        return of(selection.subselection("nodes"))
                .and(of(selection.subselection("edges").subselection("node")));
    }

    /** Claims with the columns, without their places. */
    static FactColumns claims(ClaimColumns columns) {
        return new FactColumns(false, columns, false);
    }

    private static FactColumns needed(String field, FieldSelection below) {
        return switch (field) {
            case "__typename",
                    "id",
                    "predicate",
                    "subject",
                    "state",
                    "independentSources",
                    "unidentifiedSources",
                    "coversSeveralEvents",
                    "otherFacts" -> FactColumns.CORE;
            case "value" -> VALUE;
            case "range" -> RANGE;
            case "positions" -> positions(below);
            case "qualifiers" -> claims(ClaimColumns.CORE.with(Part.KEYS));
            case "claims" -> claims(ClaimColumns.ofClaim(below));
            case "claimCount" -> claims(ClaimColumns.CORE);
            case "denials", "updatedBySource" -> new FactColumns(false, ClaimColumns.ofClaim(below), true);
            default -> FactColumns.ALL;
        };
    }

    private static FactColumns positions(FieldSelection selection) {
        FactColumns columns = POSITIONS;
        for (String field : selection.fieldNames()) {
            columns = columns.and(
                    switch (field) {
                        case "__typename", "value", "values", "polarity", "languages", "claimCount" -> POSITIONS;
                        case "independentSources", "unidentifiedSources" -> SOURCES;
                        case "claims" -> claims(ClaimColumns.ofClaim(selection.subselection(field)));
                        default -> FactColumns.ALL;
                    });
        }
        return columns;
    }
}
