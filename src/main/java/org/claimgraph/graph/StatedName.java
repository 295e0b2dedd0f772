package org.claimgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stored name of an entity and who states it.
 *
 * @param kinds the kind of name by each data set that states it; those of curators and bundled data come first
 */
record StatedName(Name.Form form, String folded, Map<String, Statement> kinds) {
    /** How a data set states a name. */
    record Statement(NameKind kind, String run) {}

    StatedName(Name.Form form, String folded) {
        this(form, folded, new TreeMap<>());
    }

    /**
     * The names that an entity has as data sets and curators state them, the primary one first. If none is stated, the primary one stays,
     * so that claims about the entity remain readable.
     *
     * @param stored the names in their stored order
     */
    static List<StatedName> current(List<StatedName> stored) {
        List<StatedName> names = new ArrayList<>(
                stored.stream().filter(name -> !name.kinds.isEmpty()).toList());
        if (names.isEmpty()) {
            return stored.subList(0, Math.min(1, stored.size()));
        }
        StatedName primary = primary(names);
        names.remove(primary);
        names.addFirst(primary);
        names.replaceAll(name -> name.with(name == primary ? NameKind.PRIMARY : name.kind()));
        return names;
    }

    /** The stored primary name if it still is one by somebody, else the one of the first data set that has one. */
    private static StatedName primary(List<StatedName> names) {
        return names.stream()
                .filter(StatedName::isPrimary)
                .min(Comparator.<StatedName, Boolean>comparing(name -> name.form.kind() != NameKind.PRIMARY)
                        .thenComparing(StatedName::firstPrimary))
                .or(() -> names.stream()
                        .filter(name -> name.form.kind() == NameKind.PRIMARY)
                        .findFirst())
                .orElse(names.getFirst());
    }

    private boolean isPrimary() {
        return kinds.values().stream().anyMatch(statement -> statement.kind == NameKind.PRIMARY);
    }

    private String firstPrimary() {
        return kinds.entrySet().stream()
                .filter(statement -> statement.getValue().kind == NameKind.PRIMARY)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The kind of a name that is not the primary one: as stored if somebody still states that, else by the first data set. */
    private NameKind kind() {
        List<NameKind> stated = kinds.values().stream()
                .map(statement -> statement.kind == NameKind.PRIMARY ? NameKind.ALIAS : statement.kind)
                .toList();
        return stated.contains(form.kind()) ? form.kind() : stated.getFirst();
    }

    private StatedName with(NameKind kind) {
        return kind == form.kind()
                ? this
                : new StatedName(
                        new Name.Form(form.value(), form.language(), form.script(), kind, form.occurrences()),
                        folded,
                        kinds);
    }
}
