package org.claimgraph.graph;

import com.ibm.icu.lang.UScript;

/** Finds the script of a text. */
public final class Scripts {
    private Scripts() {}

    /** The ISO 15924 code of the script of the first letter; Zyyy for a text without letters. */
    public static String of(String text) {
        return text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .mapToObj(UScript::getShortName)
                .findFirst()
                .orElse("Zyyy");
    }
}
