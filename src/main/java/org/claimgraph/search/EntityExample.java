package org.claimgraph.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.search.match.MatchSubject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A description of an entity to find. */
@Description("A description of an entity to find.")
@Input("EntityExample")
public record EntityExample(
        @NonNull @Description("Names of the entity in any script, at least one.")
        List<@NonNull String> names,

        @Description("The kind of the entity; null if unknown.")
        EntityKind kind,

        @Description("Countries of the entity (ISO 3166-1 alpha-2).")
        List<String> countries,

        @Description(
                "Dates of its birth or founding: a year, or a date that begins with the year, for example 1955-02-24.")
        List<String> dates,

        @Description("Identifiers of the entity in registers.")
        List<ExampleIdentifier> identifiers) {
    private static final int MAX_NAMES = 20;
    private static final int YEAR = 4;

    /**
     * Checks the names and dates.
     *
     * @throws ApiException BAD_INPUT that names what is wrong
     */
    public void check() {
        if (FilterValues.of("names", names).isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw ApiException.badInput(
                    "An example has no name, or an empty one: give at least one name and no empty ones.");
        }
        if (names.size() > MAX_NAMES) {
            throw ApiException.badInput(
                    "An example has %d names; at most %d are allowed.".formatted(names.size(), MAX_NAMES));
        }
        for (String date : given(dates)) {
            if (!date.matches("\\d{4}(-.*)?")) {
                throw ApiException.badInput(
                        "\"%s\" is not a date: give a year, or a date like 1955-02-24.".formatted(date));
            }
        }
    }

    List<String> identifierValues() {
        return given(identifiers).stream().map(ExampleIdentifier::value).toList();
    }

    /** The example as one of this kind. */
    MatchSubject subject(EntityKind comparedKind) {
        Set<String> years = new HashSet<>();
        given(dates).forEach(date -> years.add(date.substring(0, YEAR)));
        Set<String> places = new HashSet<>();
        given(countries).forEach(country -> places.add(country.toLowerCase(Locale.ROOT)));
        List<Identifier.Code> codes = new ArrayList<>();
        given(identifiers).forEach(code -> codes.add(new Identifier.Code(code.scheme(), code.value())));
        return new MatchSubject(comparedKind, MatchSubject.forms(comparedKind, names), years, places, codes);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : FilterValues.of("a list of an example", list);
    }
}
