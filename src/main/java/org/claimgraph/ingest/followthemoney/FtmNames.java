package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.ingest.parse.Languages;

/** The names of an entity. An entity without a name is named by what else it has. */
final class FtmNames {
    private static final int MAX_LENGTH = 1000;
    private static final List<String> ADDRESS_PARTS =
            List.of("street", "street2", "postOfficeBox", "postalCode", "city", "state", "region");
    private static final List<String> SUBSTITUTES = List.of(
            "title", "alias", "program", "authority", "ccdNumber", "username", "publicKey", "iban", "caseNumber");
    private final FtmRecord record;
    private final List<FtmProperty> properties;
    private final String primary;

    FtmNames(FtmRecord record, List<FtmProperty> properties) {
        this.record = record;
        this.properties = properties;
        this.primary = shortened(findPrimary());
    }

    String primary() {
        return primary;
    }

    List<Name.Form> forms() {
        Set<Name.Form> forms = new LinkedHashSet<>();
        FtmValue first = stated().filter(value -> shortened(value.text()).equals(primary))
                .findFirst()
                .orElse(new FtmValue(primary));
        forms.add(form(first, NameKind.PRIMARY));
        for (FtmProperty property : properties) {
            if (property.action() == FtmProperty.Action.NAME) {
                NameKind kind = NameKind.valueOf(property.target());
                record.of(property.name()).stream()
                        .filter(value -> !shortened(value.text()).equals(primary))
                        .forEach(value -> forms.add(form(value, kind == NameKind.PRIMARY ? NameKind.ALIAS : kind)));
            }
        }
        return new ArrayList<>(forms);
    }

    private Stream<FtmValue> stated() {
        return properties.stream()
                .filter(property -> property.action() == FtmProperty.Action.NAME)
                .flatMap(property -> record.of(property.name()).stream());
    }

    /** The name equal to the caption, else the first one, else what the entity is known by. */
    private String findPrimary() {
        List<FtmValue> names = properties.stream()
                .filter(property -> property.action() == FtmProperty.Action.NAME
                        && property.target().equals(NameKind.PRIMARY.name()))
                .flatMap(property -> record.of(property.name()).stream())
                .toList();
        if (!names.isEmpty()) {
            return names.stream()
                    .map(FtmValue::text)
                    .filter(name -> name.equals(record.caption()))
                    .findFirst()
                    .orElse(names.getFirst().text());
        }
        String address = ADDRESS_PARTS.stream()
                .map(record::first)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return SUBSTITUTES.stream()
                .map(record::first)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(
                        !address.isEmpty()
                                ? address
                                : record.caption() == null || record.caption().isBlank()
                                        ? record.schema() + " " + record.id()
                                        : record.caption());
    }

    private static Name.Form form(FtmValue value, NameKind kind) {
        return new Name.Form(
                shortened(value.text()),
                value.language() == null ? Languages.UNDETERMINED : value.language(),
                Scripts.of(value.text()),
                kind,
                List.of());
    }

    private static String shortened(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH - 1) + "…";
    }
}
