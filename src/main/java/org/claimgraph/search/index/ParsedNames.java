package org.claimgraph.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameParser;

/** Parses names, and remembers the forms of those that are compared often. */
final class ParsedNames {
    private static final int MOST = 10_000;
    private static final Cache<String, ParsedNames.Forms> CACHE =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private ParsedNames() {}

    /** A name, parsed as one of an organization and as one of a person. */
    record Forms(NameForm organization, NameForm person) {}

    static Forms of(String name) {
        return CACHE.get(name, ParsedNames::parsed);
    }

    static Forms parsed(String name) {
        return new Forms(NameParser.organization(name), NameParser.person(name));
    }
}
