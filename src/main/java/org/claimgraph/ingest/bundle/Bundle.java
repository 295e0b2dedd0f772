package org.claimgraph.ingest.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.Text;
import org.claimgraph.source.DocumentDraft;

/**
 * A data set read from files: {@code bundle.json} names it and its JSON Lines files of documents, entities and claims.
 * The whole bundle is read before anything is recorded, so that an invalid line prevents the whole import.
 *
 * @param hash the hash of the contents of all its files
 * @param texts the texts of those documents that the bundle contains with their texts
 */
public record Bundle(
        String name,
        String hash,
        List<DocumentDraft> documents,
        List<String> texts,
        List<EntityLine> entities,
        List<ClaimDraft> claims) {
    private static final String[] SPAN = {"document", "start", "end"};

    /**
     * An entity with its names and identifiers.
     *
     * @param mergedInto the key of the entity that it was merged into; null if it was not
     */
    public record EntityLine(
            EntityDraft draft, List<Name.Form> names, List<Identifier.Code> identifiers, String mergedInto) {}

    /**
     * Reads a bundle.
     *
     * @param folder where it is, for messages and for the files' paths, without a slash at its end
     * @param text gives the text of a path
     */
    public static Bundle read(String folder, Function<String, String> text) {
        return read(BundleFiles.of(folder, text));
    }

    /** Reads the lines of a bundle's files. */
    public static Bundle read(BundleFiles files) {
        Set<String> documentIds = new HashSet<>();
        List<String> texts = new ArrayList<>();
        List<DocumentDraft> documents = lines(files.documents(), (at, line) -> {
            DocumentLineReader.DocumentLine document = DocumentLineReader.readHashed(at, line, files.text());
            checkOnce(at, document.draft().key(), documentIds);
            if (document.text() != null) {
                texts.add(document.text());
            }
            return document.draft();
        });
        Set<String> entityIds = new HashSet<>();
        List<EntityLine> entities = lines(files.entities(), (at, line) -> {
            EntityLine entity = entity(JsonLine.parse(at, line));
            checkOnce(at, entity.draft().key(), entityIds);
            return entity;
        });
        List<ClaimDraft> claims =
                lines(files.claims(), (at, line) -> ClaimLineReader.read(at, line, files.name(), files.extractor()));
        return new Bundle(files.name(), files.hash(), documents, texts, entities, claims);
    }

    private static void checkOnce(String place, String id, Set<String> ids) {
        if (!ids.add(id)) {
            throw new InvalidBundleException(place, "has the id \"%s\", which an earlier line has".formatted(id));
        }
    }

    private static <T> List<T> lines(Map<String, String> files, BiFunction<String, String, T> reading) {
        List<T> all = new ArrayList<>();
        files.forEach((path, text) -> {
            int number = 0;
            for (String line : text.split("\n")) {
                number++;
                if (!line.isBlank()) {
                    all.add(reading.apply(path + ":" + number, line));
                }
            }
        });
        return all;
    }

    static EntityLine entity(JsonLine unchecked) {
        JsonLine line = unchecked.checked(
                "type",
                "id",
                "kind",
                "subkind",
                "jurisdiction",
                "description",
                "names",
                "identifiers",
                "mergedInto",
                "notSame");
        EntityKind kind = line.word("kind", EntityKind.class);
        List<Name.Form> names = line.objects("names", Bundle::name, "value", "language", "script", "kind", "seen");
        String mergedInto = line.text("mergedInto");
        boolean isRedirect = names.isEmpty() && mergedInto != null;
        if (kind == null || !isRedirect && (names.isEmpty() || names.getFirst().kind() != NameKind.PRIMARY)) {
            throw line.wrong("needs a \"kind\" and \"names\", of which the first is the PRIMARY one");
        }
        JsonLine description = line.object("description", "value", "language");
        EntityDraft draft = new EntityDraft(
                kind,
                line.required("id"),
                isRedirect ? mergedInto : names.getFirst().value(),
                line.text("subkind"),
                line.text("jurisdiction"),
                description == null ? null : new Text(description.required("value"), description.required("language")));
        return new EntityLine(
                draft,
                names,
                line.objects(
                        "identifiers",
                        one -> new Identifier.Code(one.required("scheme"), one.required("value")),
                        "scheme",
                        "value"),
                mergedInto);
    }

    private static Name.Occurrence occurrence(JsonLine line) {
        try {
            return new Name.Occurrence(
                    line.required("document"), line.requiredInteger("start"), line.requiredInteger("end"));
        } catch (ApiException problem) {
            throw line.wrong("cannot be used: " + problem.getMessage().replaceFirst("\\.$", ""));
        }
    }

    private static Name.Form name(JsonLine line) {
        NameKind kind = line.word("kind", NameKind.class);
        if (kind == null) {
            throw line.wrong("has a name without a \"kind\"");
        }
        String value = line.required("value");
        return new Name.Form(
                value,
                line.required("language"),
                line.has("script") ? line.required("script") : Scripts.of(value),
                kind,
                line.objects("seen", Bundle::occurrence, SPAN));
    }
}
