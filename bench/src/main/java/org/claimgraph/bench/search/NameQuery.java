package org.claimgraph.bench.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A way to write a company's name other than it is recorded. */
enum NameQuery {
    ALIAS(name -> name + " 株式会社"),
    PREFIX(name -> name.substring(0, name.length() - 1)),
    TYPING_ERROR(name -> name.substring(0, 2) + name.substring(3)),
    WORD_ORDER(name -> String.join(" ", Arrays.asList(name.split(" ")).reversed())),
    TRANSLITERATION(Transliterator.getInstance("Latin-Cyrillic")::transliterate);

    private final UnaryOperator<String> form;

    NameQuery(UnaryOperator<String> form) {
        this.form = form;
    }

    String of(String name) {
        return form.apply(name);
    }
}
