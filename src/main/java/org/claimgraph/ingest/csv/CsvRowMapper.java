package org.claimgraph.ingest.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.ValidTimes;

/** Maps the rows of a table to entities and claims. */
final class CsvRowMapper {
    private static final int MAX_KEY = 120;
    private final DataSetClaimWriter claims;
    private final CsvMapping mapping;
    private final CsvEntities known;
    private final CsvCells cells;
    private final Set<String> recorded = new HashSet<>();

    CsvRowMapper(DataSetClaimWriter claims, CsvMapping mapping, CsvEntities known) {
        this.claims = claims;
        this.mapping = mapping;
        this.known = known;
        this.cells = new CsvCells(mapping, claims.findings());
    }

    void map(CsvRow row) {
        Map<String, List<String>> entities = new HashMap<>();
        mapping.entities().forEach(entity -> entities.put(entity.id(), entities(entity, row)));
        for (CsvMapping.Claim claim : mapping.claims()) {
            claims(claim, row, entities);
        }
    }

    /** The keys of an entity of the mapping in a row. */
    private List<String> entities(CsvMapping.Entity entity, CsvRow row) {
        List<String> keys = new ArrayList<>();
        for (String name : known.names(entity, row)) {
            List<String> parts = known.knownParts(name);
            if (!parts.isEmpty()) {
                claims.findings()
                        .warn(
                                row.place(),
                                "several-names",
                                "\"%s\" is split, because its parts are names in the file: add the column to \"split\" in the mapping."
                                        .formatted(name));
            }
            for (String part : parts.isEmpty() ? List.of(name) : parts) {
                if (!mapping.unknown().contains(part)) {
                    keys.add(entity(entity, row, part));
                }
            }
        }
        return keys;
    }

    private String entity(CsvMapping.Entity entity, CsvRow row, String printed) {
        String company = known.companyWithoutForm(printed);
        String name =
                company == null || entity.kind() != null && entity.kind() != EntityKind.COMPANY ? printed : company;
        if (!name.equals(printed)) {
            claims.findings()
                    .warn(
                            row.place(),
                            "same-company",
                            "\"%s\" is taken for the company \"%s\" in the same file.".formatted(printed, name));
        }
        EntityKind kind =
                entity.kind() != null ? entity.kind() : known.isCompany(name) ? EntityKind.COMPANY : EntityKind.PERSON;
        String key = key(kind, name);
        if (recorded.add(key)) {
            claims.sink().entity(row.place(), draft(entity, row, kind, key, name));
        }
        return key;
    }

    private ImportedEntity draft(CsvMapping.Entity entity, CsvRow row, EntityKind kind, String key, String name) {
        List<Identifier.Code> codes = new ArrayList<>();
        entity.identifiers().forEach((scheme, column) -> {
            if (row.has(column)) {
                codes.add(new Identifier.Code(scheme, row.cell(column)));
            }
        });
        String jurisdiction = row.has(entity.jurisdiction()) ? row.cell(entity.jurisdiction()) : null;
        return new ImportedEntity(
                new EntityDraft(kind, key, name, entity.subkind(), jurisdiction, null),
                List.of(new Name.Form(name, mapping.language(), Scripts.of(name), NameKind.PRIMARY, List.of())),
                codes);
    }

    /** One entity for each kind and name in a data set. */
    private String key(EntityKind kind, String name) {
        String slug = TextFolding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.length() <= MAX_KEY ? slug : slug.substring(0, MAX_KEY);
        return "%s-%s-%s".formatted(claims.dataSet(), kind.name().toLowerCase(Locale.ROOT), shortened);
    }

    private void claims(CsvMapping.Claim claim, CsvRow row, Map<String, List<String>> entities) {
        List<String> objects = claim.object() == null ? List.of() : entities.get(claim.object());
        if (claim.column() != null && !row.has(claim.column()) || claim.object() != null && objects.isEmpty()) {
            return;
        }
        List<String> subjects = entities.get(claim.subject());
        if (subjects.isEmpty()) {
            withoutSubject(claim, row, objects);
        }
        for (String subject : subjects) {
            if (claim.object() == null) {
                add(claim, row, subject, null);
            } else {
                objects.forEach(object -> add(claim, row, subject, object));
            }
        }
    }

    /** A value whose subject is not an entity, such as the free float, is a note of the other party. */
    private void withoutSubject(CsvMapping.Claim claim, CsvRow row, List<String> objects) {
        if (claim.column() == null || objects.isEmpty()) {
            return;
        }
        String subject = mapping.entities().stream()
                .filter(entity -> entity.id().equals(claim.subject()))
                .flatMap(entity -> entity.name().stream())
                .map(row::cell)
                .collect(Collectors.joining(" "));
        String text = "%s: %s".formatted(subject, row.cell(claim.column()));
        claims.findings()
                .warn(
                        row.place(),
                        "no-subject",
                        "\"%s\" has no subject that is an entity; the claim is kept as a note.".formatted(text));
        for (String object : objects) {
            add(
                    row,
                    base(claim, row)
                            .states(object, claims.predicate("note"), new TextValue(text, mapping.language()))
                            .qualified("scope", claim.predicate()),
                    claim.predicate() + "/" + object);
        }
    }

    private void add(CsvMapping.Claim claim, CsvRow row, String subject, String object) {
        Predicate predicate = claims.predicate(claim.predicate());
        if (!predicate.known()) {
            claims.findings()
                    .warn(
                            row.place(),
                            "unknown-predicate",
                            "The vocabulary has no predicate \"%s\"; its values are kept as texts."
                                    .formatted(claim.predicate()));
        }
        Optional<Value> value = claim.column() == null
                ? Optional.of(new EntityValue(object, null))
                : cells.value(predicate, claim, row);
        if (value.isEmpty()) {
            return;
        }
        StructuredClaim built = base(claim, row).states(subject, predicate, value.get());
        if (claim.column() != null) {
            built.printed(row.cell(claim.column()));
            if (object != null && predicate.object() != null) {
                built.qualifiedByEntity(predicate.object(), object);
            }
        }
        add(row, built, "%s/%s/%s".formatted(claim.predicate(), subject, object));
    }

    private StructuredClaim base(CsvMapping.Claim claim, CsvRow row) {
        String source = row.has(claim.source()) ? row.cell(claim.source()) : null;
        StructuredClaim built =
                claims.claim(row.place(), record(row), null, source).qualified(qualifiers(claim, row));
        TimeValue on = cells.date(claim.on(), row);
        TimeValue from = on == null ? cells.date(claim.from(), row) : on;
        TimeValue to = on == null ? cells.date(claim.to(), row) : on;
        return built.validIn(ValidTimes.between(from, to, false)).asOf(cells.date(claim.asOf(), row));
    }

    private List<Qualifier.Pair> qualifiers(CsvMapping.Claim claim, CsvRow row) {
        List<Qualifier.Pair> pairs = new ArrayList<>();
        claim.with().forEach((key, column) -> {
            boolean literal = column.startsWith("=");
            if (literal || row.has(column)) {
                pairs.add(new Qualifier.Pair(
                        key,
                        literal ? column.substring(1) : row.cell(column),
                        literal ? "en" : mapping.language(),
                        null));
            }
        });
        return pairs;
    }

    private void add(CsvRow row, StructuredClaim claim, String slot) {
        claims.add(row.place(), claim, record(row) + "/" + slot);
    }

    /** What names the row: its key columns, else its line. */
    private String record(CsvRow row) {
        return mapping.key().isEmpty()
                ? "line " + row.place().line()
                : mapping.key().stream().map(row::cell).collect(Collectors.joining("/"));
    }
}
