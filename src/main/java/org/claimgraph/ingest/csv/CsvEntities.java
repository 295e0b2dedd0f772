package org.claimgraph.ingest.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityKind;

/** The names of entities in a file, by which its cells are understood. Holds the names in memory. */
final class CsvEntities {
    private static final List<String> LIKELY = List.of(";", ",", "\n");
    private final CsvMapping mapping;
    private final Set<String> names = new HashSet<>();
    private final Set<String> companies = new HashSet<>();

    CsvEntities(CsvMapping mapping) {
        this.mapping = mapping;
        companies.addAll(mapping.companies());
    }

    /** First reading of the file: notes the names in a row. */
    void note(CsvRow row) {
        for (CsvMapping.Entity entity : mapping.entities()) {
            List<String> found = names(entity, row);
            names.addAll(found);
            if (entity.kind() == EntityKind.COMPANY) {
                companies.addAll(found);
            }
        }
    }

    /** The names of an entity in a row; several for a cell that the mapping splits. */
    List<String> names(CsvMapping.Entity entity, CsvRow row) {
        if (entity.name().size() == 1) {
            String column = entity.name().getFirst();
            return CsvNames.split(row.cell(column), mapping.split().getOrDefault(column, List.of()));
        }
        String joined = entity.name().stream()
                .map(row::cell)
                .filter(cell -> !CsvNames.isPlaceholder(cell))
                .collect(Collectors.joining(" – "));
        return joined.isEmpty() ? List.of() : List.of(joined);
    }

    /** The parts of a name that are all names of the file; empty if it is one name. */
    List<String> knownParts(String name) {
        List<String> parts = CsvNames.split(name, LIKELY);
        return parts.size() > 1 && names.containsAll(parts) ? parts : List.of();
    }

    /** The name of a company of the file that is this one without its legal form; null if there is none. */
    String companyWithoutForm(String name) {
        String plain = CsvNames.withoutLegalForm(name);
        return !plain.equals(name) && companies.contains(plain) && !companies.contains(name) ? plain : null;
    }

    boolean isCompany(String name) {
        return companies.contains(name) || CsvNames.hasLegalForm(name);
    }
}
