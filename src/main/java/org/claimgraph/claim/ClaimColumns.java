package org.claimgraph.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.platform.database.Sql;

/** The columns of claims that a statement selects: those that the query needs. */
public final class ClaimColumns {
    /** Columns that are selected together. This limits the number of different statements, so that their plans stay cached. */
    public enum Part {
        /** Always selected: key, document, subject, polarity, modality, rank. */
        CORE,
        /** Predicate, fact, relation, other party. */
        KEYS,
        VALUE,
        /** The printed value and the summary. */
        TEXTS,
        TIMES,
        /** The independent source. */
        ORIGIN,
        /** When and by whom it was recorded, and how its status changed since. */
        STANDING,
        /** Whether another claim supersedes it. */
        SUPERSEDED
    }

    /** The columns that are always selected. */
    public static final ClaimColumns CORE = new ClaimColumns(EnumSet.of(Part.CORE));

    /** Every column except whether the claim is superseded. */
    public static final ClaimColumns RECORDED = new ClaimColumns(EnumSet.complementOf(EnumSet.of(Part.SUPERSEDED)));

    /** Every column. */
    public static final ClaimColumns ALL = new ClaimColumns(EnumSet.allOf(Part.class));

    private static final Map<String, Part> PART_BY_FIELD = new HashMap<>();

    static {
        for (ClaimColumn column : ClaimColumn.values()) {
            column.usedBy().forEach(field -> PART_BY_FIELD.put(field, column.part()));
        }
    }

    private final Set<Part> parts;
    private final ClaimColumn[] columns;

    private ClaimColumns(Set<Part> parts) {
        this.parts = Collections.unmodifiableSet(parts);
        this.columns = Arrays.stream(ClaimColumn.values())
                .filter(column -> parts.contains(column.part()))
                .toArray(ClaimColumn[]::new);
    }

    /** The columns that the fields selected below a claim need. A field that no column lists may need the keys. */
    public static ClaimColumns ofClaim(FieldSelection selection) {
        if (selection == FieldSelection.EVERYTHING) {
            return ALL;
        }
        Set<Part> parts = EnumSet.of(Part.CORE);
        selection.fieldNames().forEach(field -> parts.add(PART_BY_FIELD.getOrDefault(field, Part.KEYS)));
        return new ClaimColumns(parts);
    }

    /** The columns that the fields selected below a page of claims need. */
    static ClaimColumns ofPage(FieldSelection selection) {
        return ofClaim(selection.subselection("nodes"))
                .and(ofClaim(selection.subselection("edges").subselection("node")));
    }

    /** The columns of both selections. */
    public ClaimColumns and(ClaimColumns other) {
        return with(other.parts.toArray(Part[]::new));
    }

    /** The columns of this selection and those of the parts. */
    public ClaimColumns with(Part... more) {
        Set<Part> all = EnumSet.copyOf(parts);
        all.addAll(List.of(more));
        return new ClaimColumns(all);
    }

    ClaimColumn[] columns() {
        return columns;
    }

    /** The select list for the table alias {@code c}, as of the transaction time. */
    public Sql selected(TemporalFilter at) {
        Sql selected = new Sql();
        for (int position = 0; position < columns.length; position++) {
            selected.add(position == 0 ? "" : ",").add(columns[position].sql(at));
        }
        return selected;
    }
}
