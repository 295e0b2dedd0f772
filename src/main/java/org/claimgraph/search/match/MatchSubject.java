package org.claimgraph.search.match;

import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameParser;

/**
 * What is known of somebody or something that is compared.
 *
 * @param kind null if unknown
 * @param names parsed for the kind, at least one
 * @param years of birth or founding
 * @param countries ISO 3166-1 alpha-2, lower case
 */
public record MatchSubject(
        EntityKind kind,
        List<NameForm> names,
        Set<String> years,
        Set<String> countries,
        List<Identifier.Code> identifiers) {
    public MatchSubject {
        names = List.copyOf(names);
        years = Set.copyOf(years);
        countries = Set.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    /** The names, parsed for the kind. */
    public static List<NameForm> forms(EntityKind kind, List<String> names) {
        return names.stream()
                .map(name -> kind == EntityKind.PERSON ? NameParser.person(name) : NameParser.organization(name))
                .toList();
    }
}
