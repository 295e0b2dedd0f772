package org.claimgraph.search.index;

/** The fields of the documents in the search index. */
final class IndexFields {
    /** Unique: the global id under which a document is replaced. */
    static final String KEY = "key";

    static final String ID = "id";
    static final String ENTITY = "entity";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String PUBLISHER = "publisher";
    static final String PREDICATE = "predicate";
    static final String SOURCES = "sources";
    /** The texts as stored, to compare names and to show what matched. */
    static final String STORED = "stored";
    /** The words of all texts, with positions. */
    static final String WORD = "word";
    /** The words of names. */
    static final String NAME_WORD = "nameWord";

    static final String STEM = "stem";
    static final String SOUND = "sound";
    /** Whole names without spaces. */
    static final String WHOLE = "whole";

    private IndexFields() {}
}
