package org.claimgraph.graph;

import java.util.List;
import java.util.Locale;

/** Which name of an entity suits a reader. */
final class LabelSelection {
    private LabelSelection() {}

    /** The first name, misspellings aside, in the first language that has one; else the name the entity is shown by. */
    static Text best(Entity entity, List<Name> names, List<String> languages) {
        for (String language : languages) {
            for (Name name : names) {
                if (name.getKind() != NameKind.MISSPELLING && speaks(language, name.getLanguage())) {
                    return new Text(name.getValue(), name.getLanguage());
                }
            }
        }
        return new Text(
                entity.getName(), names.isEmpty() ? "und" : names.getFirst().getLanguage());
    }

    /** Whether a name of that language serves a reader of this one: zh-Hans serves zh and zh-Hans-CN. */
    private static boolean speaks(String wanted, String given) {
        String one = wanted.toLowerCase(Locale.ROOT) + "-";
        String other = given.toLowerCase(Locale.ROOT) + "-";
        return one.startsWith(other) || other.startsWith(one);
    }
}
