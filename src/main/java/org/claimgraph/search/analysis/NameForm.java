package org.claimgraph.search.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as it is compared and indexed.
 *
 * @param folded the whole name, folded
 * @param tokens its words in their order
 */
public record NameForm(String folded, List<NameToken> tokens) {
    private static final Set<String> PATRONYMIC =
            Set.of("bin", "ibn", "ben", "bint", "\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062a");

    public NameForm {
        tokens = List.copyOf(tokens);
    }

    /** The words that count; all words if none does. */
    public List<NameToken> core() {
        List<NameToken> core = tokens.stream().filter(NameToken::counts).toList();
        return core.isEmpty() ? tokens : core;
    }

    /** The folded words that count, without spaces. */
    public String joined() {
        return core().stream().map(NameToken::text).collect(Collectors.joining());
    }

    /** The words that count in Latin letters, without spaces. */
    public String joinedLatin() {
        return core().stream().map(NameToken::latin).collect(Collectors.joining());
    }

    /** The words of the legal form, without spaces; empty without one. */
    public String legalForm() {
        return tokens.stream()
                .filter(token -> token.role() == NameToken.TokenRole.LEGAL)
                .map(NameToken::text)
                .collect(Collectors.joining());
    }

    /** Whether it names the father by a particle such as "bin". */
    public boolean hasPatronymicParticle() {
        return tokens.stream().anyMatch(token -> PATRONYMIC.contains(token.text()));
    }

    /** The numbers in the name, in order. */
    public List<String> numbers() {
        return tokens.stream()
                .filter(token -> token.role() == NameToken.TokenRole.NUMBER)
                .map(NameToken::text)
                .sorted()
                .toList();
    }
}
