package org.claimgraph.source;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

@org.eclipse.microprofile.graphql.Enum("TextDirection")
@Description("The writing direction of a text.")
public enum TextDirection {
    @Description("From left to right.")
    LTR,
    @Description("From right to left, for example Arabic and Hebrew.")
    RTL;

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /** The direction of a language tag (BCP 47): that of its script if the tag names one, else that of the language. */
    static TextDirection of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        String primary = tag.split("-")[0];
        if (tag.contains("-latn")) {
            return LTR;
        }
        return RIGHT_TO_LEFT.contains(primary) || tag.contains("-arab") || tag.contains("-hebr") ? RTL : LTR;
    }
}
