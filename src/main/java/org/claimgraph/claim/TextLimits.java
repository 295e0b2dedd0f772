package org.claimgraph.claim;

import java.util.List;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.database.StorableValues;
import org.claimgraph.source.DocumentDraft;

/** Checks that the texts of something that is recorded can be stored: their length and their characters. */
public final class TextLimits {
    private static final int KEY = 200;
    private static final int SHORT = 40;
    private static final int MEDIUM = 500;
    private static final int NAME = 1000;
    private static final int LONG = 2000;
    private String problem;

    private TextLimits() {}

    /** Why the id of an entity cannot be stored; null if it can. */
    public static String problem(String id) {
        TextLimits limits = new TextLimits();
        limits.check("id", id, KEY);
        return limits.problem;
    }

    /** Why the entity cannot be stored; null if it can. */
    public static String problem(EntityDraft draft, List<Name.Form> names, List<Identifier.Code> identifiers) {
        TextLimits limits = new TextLimits();
        limits.check("id", draft.key(), KEY);
        limits.check("name", draft.name(), NAME);
        limits.check("subkind", draft.subkind(), SHORT);
        limits.check("jurisdiction", draft.jurisdiction(), 20);
        if (draft.description() != null) {
            limits.check("description", draft.description().value(), Integer.MAX_VALUE);
        }
        names.forEach(name -> {
            limits.check("name", name.value(), NAME);
            limits.check("language", name.language(), SHORT);
            limits.check("script", name.script(), 4);
        });
        identifiers.forEach(identifier -> {
            limits.check("scheme", identifier.scheme(), 60);
            limits.check("identifier", identifier.value(), MEDIUM);
        });
        return limits.problem;
    }

    /** Why the document cannot be stored; null if it can. */
    public static String problem(DocumentDraft draft, String text) {
        TextLimits limits = new TextLimits();
        limits.check("id", draft.key(), KEY);
        limits.check("title", draft.title(), LONG);
        limits.check("language", draft.language(), SHORT);
        limits.check("publisher", draft.publisher(), KEY);
        limits.check("url", draft.url(), LONG);
        limits.check("publishedReason", draft.publishedReason(), MEDIUM);
        limits.check("published", draft.publishedAt(), KEY);
        limits.check("text", text, Integer.MAX_VALUE);
        return limits.problem;
    }

    /** Why the claim cannot be stored; null if it can. */
    public static String problem(ClaimDraft draft) {
        TextLimits limits = new TextLimits();
        limits.check("predicate", draft.predicate(), KEY);
        StoredValue value = StoredValue.of(draft.value());
        limits.check("unit", value.unit(), 60);
        limits.check("per", value.per(), 60);
        limits.check("value", value.text(), Integer.MAX_VALUE);
        limits.check("language", value.language(), SHORT);
        limits.check("printed", draft.printed(), NAME);
        limits.check("summary", draft.summary(), Integer.MAX_VALUE);
        draft.qualifiers().forEach(qualifier -> {
            limits.check("qualifier", qualifier.key(), 100);
            limits.check("qualifier", qualifier.text(), LONG);
            limits.check("language", qualifier.language(), SHORT);
        });
        draft.attribution().forEach(step -> {
            limits.check("agentText", step.agentText(), MEDIUM - SHORT);
            limits.check("verb", step.verb(), KEY);
        });
        limits.check("validTime", draft.validTime(), MEDIUM);
        limits.check("asOf", draft.asOf(), MEDIUM);
        limits.check("statedAt", draft.statedAt(), MEDIUM);
        limits.check("rankReason", draft.rankReason(), NAME);
        limits.check("extractor", draft.extractor(), KEY);
        if (draft.source() != null) {
            limits.check("record", draft.source().id(), MEDIUM);
        }
        return limits.problem;
    }

    private void check(String member, TimeValue time, int longest) {
        check(member, time == null ? null : time.printed(), longest);
    }

    private void check(String member, String text, int longest) {
        if (text == null || problem != null) {
            return;
        }
        if (text.length() > longest) {
            problem = "\"%s\" has %d characters: at most %d can be stored.".formatted(member, text.length(), longest);
            return;
        }
        String character = StorableValues.problem(text);
        if (character != null) {
            problem = "\"%s\" contains %s: remove it.".formatted(member, character);
        }
    }
}
