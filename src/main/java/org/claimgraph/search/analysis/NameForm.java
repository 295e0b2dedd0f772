package org.claimgraph.search.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A name as it is compared and indexed. */
public final class NameForm {
    private static final Set<String> PATRONYMIC =
            Set.of("bin", "ibn", "ben", "bint", "\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062a");

    private final String folded;
    private final List<NameToken> tokens;
    private final List<NameToken> core;
    /** Computed by the first comparison; two threads may both compute it. */
    private volatile List<WordRun> runs;

    NameForm(List<NameToken> tokens) {
        this.tokens = List.copyOf(tokens);
        folded = tokens.stream().map(NameToken::text).collect(Collectors.joining(" "));
        List<NameToken> counting = tokens.stream().filter(NameToken::counts).toList();
        core = counting.isEmpty() ? this.tokens : counting;
    }

    /** The whole name, folded. */
    public String folded() {
        return folded;
    }

    /** Its words in their order. */
    public List<NameToken> tokens() {
        return tokens;
    }

    /** The words that count; all words if none does. */
    public List<NameToken> core() {
        return core;
    }

    /** The words that count and up to three neighbouring ones of them, each as one word. */
    public List<WordRun> runs() {
        List<WordRun> computed = runs;
        if (computed == null) {
            computed = WordRun.of(core);
            runs = computed;
        }
        return computed;
    }

    /** The folded words that count, without spaces. */
    public String joined() {
        return core.stream().map(NameToken::text).collect(Collectors.joining());
    }

    /** The words that count in Latin letters, without spaces. */
    public String joinedLatin() {
        return core.stream().map(NameToken::latin).collect(Collectors.joining());
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
