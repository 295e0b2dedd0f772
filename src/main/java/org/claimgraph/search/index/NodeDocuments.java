package org.claimgraph.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameParser;
import org.claimgraph.search.analysis.SoundKeys;
import org.claimgraph.search.analysis.Stems;
import org.claimgraph.search.analysis.TextWord;
import org.claimgraph.search.analysis.TextWords;
import org.claimgraph.search.analysis.WordStream;
import org.claimgraph.search.match.Acronyms;

/** Makes the documents of the search index. */
final class NodeDocuments {
    /** Terms of more bytes are refused by Lucene; longer words are cut. */
    private static final int LONGEST_TERM = 200;

    private NodeDocuments() {}

    static Document of(IndexedNode node) {
        Document document = new Document();
        document.add(new StringField(IndexFields.KEY, node.key(), Field.Store.NO));
        document.add(new StringField(IndexFields.ID, node.id(), Field.Store.YES));
        if (node.entity() != null) {
            document.add(new StoredField(IndexFields.ENTITY, node.entity()));
        }
        document.add(new NumericDocValuesField(IndexFields.SOURCES, node.sources()));
        addFacet(document, IndexFields.KIND, node.kind().name());
        addFacet(document, IndexFields.PUBLISHER, node.publisher());
        addFacet(document, IndexFields.PREDICATE, node.predicate());
        node.texts().stream()
                .map(IndexedText::language)
                .distinct()
                .forEach(language -> addFacet(document, IndexFields.LANGUAGE, language));
        node.texts().forEach(text -> addText(document, node.kind(), text));
        return document;
    }

    private static void addFacet(Document document, String field, String value) {
        if (value != null) {
            document.add(
                    new StringField(field, value, field.equals(IndexFields.KIND) ? Field.Store.YES : Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void addText(Document document, SearchKind kind, IndexedText text) {
        if (text.field() != SearchField.TEXT) {
            document.add(new StoredField(IndexFields.STORED, text.stored()));
        }
        List<String> words = words(text.value());
        document.add(new Field(IndexFields.WORD, new WordStream(words), TextField.TYPE_NOT_STORED));
        Stems.of(words).forEach(stem -> document.add(new StringField(IndexFields.STEM, cut(stem), Field.Store.NO)));
        if (text.isName()) {
            addName(document, kind, text.value());
        }
    }

    static List<String> words(String text) {
        return TextWords.of(text).stream()
                .map(TextWord::text)
                .map(NodeDocuments::cut)
                .toList();
    }

    static String cut(String term) {
        return term.length() <= LONGEST_TERM ? term : term.substring(0, term.offsetByCodePoints(0, LONGEST_TERM / 2));
    }

    private static void addName(Document document, SearchKind kind, String name) {
        NameForm form = form(kind, name);
        Set<String> words = new LinkedHashSet<>();
        form.tokens().forEach(token -> words.add(cut(token.text())));
        words.forEach(word -> document.add(new StringField(IndexFields.NAME_WORD, word, Field.Store.NO)));
        SoundKeys.of(form).forEach(key -> document.add(new StringField(IndexFields.SOUND, cut(key), Field.Store.NO)));
        wholes(form).forEach(whole -> document.add(new StringField(IndexFields.WHOLE, cut(whole), Field.Store.NO)));
    }

    static NameForm form(SearchKind kind, String name) {
        return kind.equals(SearchKind.PERSON) ? NameParser.person(name) : NameParser.organization(name);
    }

    /** The name without spaces, with and without its legal form, and its acronyms. */
    private static Set<String> wholes(NameForm form) {
        Set<String> wholes = new LinkedHashSet<>();
        wholes.add(form.folded().replace(" ", ""));
        wholes.add(form.joined());
        List<String> acronyms = new ArrayList<>(Acronyms.of(form));
        wholes.addAll(acronyms);
        return wholes;
    }
}
