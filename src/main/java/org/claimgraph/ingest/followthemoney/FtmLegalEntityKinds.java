package org.claimgraph.ingest.followthemoney;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;

/**
 * Finds out which kind of entity a legal entity is, whose schema leaves that open: by the properties that it has, and by the
 * properties that refer to it. Holds only legal entities in memory.
 */
final class FtmLegalEntityKinds {
    private static final String OPEN = "LegalEntity";
    private static final List<String> OF_COMPANIES =
            List.of("legalForm", "leiCode", "registrationNumber", "incorporationDate");
    private final FtmModel model;
    private final Set<String> open = new HashSet<>();
    private final Map<String, EntityKind> kinds = new HashMap<>();
    private final Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);

    FtmLegalEntityKinds(FtmModel model) {
        this.model = model;
    }

    /** First reading of the file: notes the legal entities. */
    void note(FtmRecord record) {
        if (record.schema().equals(OPEN)) {
            open.add(record.id());
            open.addAll(record.referents());
            if (OF_COMPANIES.stream().anyMatch(record::has)) {
                kinds.put(record.id(), EntityKind.COMPANY);
            }
        }
    }

    boolean needsLinks() {
        return !open.isEmpty();
    }

    /** Second reading of the file: notes what refers to the legal entities. */
    void noteLinks(FtmRecord record) {
        record.values().forEach((name, values) -> {
            FtmProperty property = model.property(record.schema(), name);
            EntityKind kind = property == null || property.range() == null ? null : kindOfRange(property.range());
            if (kind != null) {
                values.stream().map(FtmValue::text).filter(open::contains).forEach(id -> kinds.putIfAbsent(id, kind));
            }
        });
    }

    private static EntityKind kindOfRange(String range) {
        return switch (range) {
            case "Person" -> EntityKind.PERSON;
            case "Company", "Asset" -> EntityKind.COMPANY;
            default -> null;
        };
    }

    /** The kind of a legal entity; null if nothing shows it. */
    EntityKind of(FtmRecord record) {
        EntityKind kind = kinds.get(record.id());
        if (kind == null) {
            kind = record.referents().stream()
                    .map(kinds::get)
                    .filter(one -> one != null)
                    .findFirst()
                    .orElse(null);
        }
        if (kind != null) {
            counts.merge(kind, 1, Integer::sum);
        }
        return kind;
    }
}
