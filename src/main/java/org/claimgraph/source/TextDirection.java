package org.claimgraph.source;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

@org.eclipse.microprofile.graphql.Enum("TextDirection")
@Description("Which way a text runs.")
public enum TextDirection {
    @Description("From left to right.")
    LTR,
    @Description("From right to left, as Arabic and Hebrew do.")
    RTL;

    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /** The direction of a language (BCP 47), or of its script where the tag names one. */
    static TextDirection of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        String primary = tag.split("-")[0];
        if (tag.contains("-latn")) {
            return LTR;
        }
        return FROM_THE_RIGHT.contains(primary) || tag.contains("-arab") || tag.contains("-hebr") ? RTL : LTR;
    }
}
