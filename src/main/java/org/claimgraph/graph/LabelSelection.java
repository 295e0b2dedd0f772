package org.claimgraph.graph;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Selects the name of an entity to show in a given language (Wikibase: label). */
final class LabelSelection {
    private static final Set<NameKind> NO_LABELS = Set.of(NameKind.MISSPELLING, NameKind.WEAK_ALIAS);

    private LabelSelection() {}

    /** The first name that is neither a misspelling nor a weak alias, in the first language that has one; else the primary name. */
    static Text best(Entity entity, List<Name> names, List<String> languages) {
        for (String language : languages) {
            for (Name name : names) {
                if (!NO_LABELS.contains(name.getKind()) && matches(language, name.getLanguage())) {
                    return new Text(name.getValue(), name.getLanguage());
                }
            }
        }
        return new Text(
                entity.getName(), names.isEmpty() ? "und" : names.getFirst().getLanguage());
    }

    /** Whether one language tag is a prefix of the other: zh-Hans matches zh and zh-Hans-CN. */
    private static boolean matches(String wanted, String given) {
        String one = wanted.toLowerCase(Locale.ROOT) + "-";
        String other = given.toLowerCase(Locale.ROOT) + "-";
        return one.startsWith(other) || other.startsWith(one);
    }
}
