package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of words, by Lucene's stemmers for the languages of their scripts. */
public final class Stems {
    private Stems() {}

    /** The stems of the words that differ from the words; Latin words have an English and an Indonesian one. */
    public static Set<String> of(List<String> words) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : words) {
            switch (NameSplitter.script(word)) {
                case UScript.LATIN -> {
                    add(stems, "en", word, PorterStemFilter::new);
                    add(stems, "id", word, stream -> new IndonesianStemFilter(stream, true));
                }
                case UScript.ARABIC -> add(stems, "ar", word, ArabicStemFilter::new);
                case UScript.CYRILLIC -> add(stems, "ru", word, RussianLightStemFilter::new);
                case UScript.DEVANAGARI -> add(stems, "hi", word, HindiStemFilter::new);
                default -> {}
            }
        }
        return stems;
    }

    private static void add(Set<String> stems, String language, String word, UnaryOperator<TokenStream> stemmer) {
        if (word.length() > 3) {
            stems.add(language + ":" + stem(word, stemmer));
        }
    }

    private static String stem(String word, UnaryOperator<TokenStream> stemmer) {
        try (TokenStream stream = stemmer.apply(new WordStream(List.of(word)))) {
            stream.reset();
            return stream.incrementToken()
                    ? stream.getAttribute(CharTermAttribute.class).toString()
                    : word;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
