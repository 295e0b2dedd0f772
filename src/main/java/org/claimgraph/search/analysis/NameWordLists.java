package org.claimgraph.search.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that legal forms, titles and descriptions are made of, from the tables in {@code names}. */
final class NameWordLists {
    /** Descriptions that are common in names and tell none apart. */
    private static final Set<String> WEAK = Set.of("co", "corp", "grp", "holding", "org", "enterprise", "concern");

    static final NameWordLists INSTANCE = new NameWordLists();
    private final Map<String, String> legalForms = new HashMap<>();
    private final Map<String, String> concepts = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Set<String>> nicknames = new HashMap<>();
    private final Set<String> particles = new HashSet<>();

    private NameWordLists() {
        NameTableReader.forms("legal-forms.tsv", (form, words) -> legalForms.put(key(words), form));
        NameTableReader.forms("local-legal-forms.tsv", (form, words) -> legalForms.putIfAbsent(key(words), form));
        NameTableReader.forms("descriptors.tsv", (concept, words) -> {
            if (WEAK.contains(concept)) {
                legalForms.putIfAbsent(key(words), concept);
            } else if (words.size() == 1) {
                concepts.putIfAbsent(key(words), concept);
            }
        });
        NameTableReader.rows("titles.tsv", row -> titles.add(key(NameSplitter.split(row[0]))));
        NameTableReader.forms(
                "nicknames.tsv",
                (nickname, words) -> nicknames
                        .computeIfAbsent(key(words), _ -> new HashSet<>())
                        .add(nickname));
        NameTableReader.forms("person-words.tsv", (_, words) -> particles.add(key(words)));
        NameTableReader.rows(
                "connectors.tsv", row -> List.of(row).forEach(word -> particles.add(key(NameSplitter.split(word)))));
    }

    static String key(List<NameToken> words) {
        return words.stream().map(NameToken::text).collect(Collectors.joining());
    }

    /** The class of the legal form that is written so, without spaces; null if it is none. */
    String legalForm(String joined) {
        return legalForms.get(joined);
    }

    /** The description that the word means; null if it is none. */
    String concept(String word) {
        return concepts.get(word);
    }

    boolean isTitle(String joined) {
        return titles.contains(joined);
    }

    boolean isConnector(String word) {
        return particles.contains(word);
    }

    /** Whether both words are forms of one given name. */
    boolean areNicknames(String word, String other) {
        Set<String> groups = nicknames.get(word);
        Set<String> others = nicknames.get(other);
        return groups != null && others != null && groups.stream().anyMatch(others::contains);
    }
}
