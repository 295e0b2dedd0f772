package org.claimgraph.ingest.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.ImportedDocument;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.TextLines;

/**
 * Reads the lines of a bundle: JSON Lines of documents, entities and claims, in one file or several. A line says by its member
 * {@code type} what it is; else its other members tell.
 */
@ApplicationScoped
public class BundleLinesFormat implements ImportFormat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Predicates predicates;

    public BundleLinesFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    /** What a line of a bundle is about. */
    private enum LineType {
        DOCUMENT,
        ENTITY,
        CLAIM;

        /** The type of a line; null if it is none of a bundle. */
        static LineType of(JsonNode line) {
            if (line.path("type").isTextual()) {
                return switch (line.get("type").textValue()) {
                    case "document" -> DOCUMENT;
                    case "entity" -> ENTITY;
                    case "claim" -> CLAIM;
                    default -> null;
                };
            }
            if (line.has("subject") && line.has("predicate")) {
                return CLAIM;
            }
            if (line.has("kind") && line.has("names")) {
                return ENTITY;
            }
            return line.has("id") && line.has("language") && !line.has("schema") ? DOCUMENT : null;
        }
    }

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public boolean recognises(FileStart start) {
        String first =
                start.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        try {
            return first.stripLeading().startsWith("{") && LineType.of(JSON.readTree(first)) != null;
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        FindingReporter findings = new FindingReporter(sink);
        TextLines.read(file, findings, (place, text) -> {
            try {
                pass(file, place, text, sink);
            } catch (InvalidBundleException | ApiException problem) {
                findings.error(place, "invalid-line", withoutPlace(place, problem.getMessage()));
            }
        });
    }

    private static String withoutPlace(FilePlace place, String message) {
        String start = place + " ";
        return message.startsWith(start) ? "The line " + message.substring(start.length()) : message;
    }

    private void pass(ImportFile file, FilePlace place, String text, ImportSink sink) {
        JsonLine line = JsonLine.parse(place.toString(), text);
        LineType type = LineType.of(line.json());
        if (type == null) {
            throw line.wrong("is no document, entity or claim: give a \"type\" of document, entity or claim");
        }
        switch (type) {
            case DOCUMENT -> document(file, place, line, sink);
            case ENTITY -> entity(place, line, sink);
            case CLAIM -> claim(file, place, line, sink);
        }
    }

    private static void document(ImportFile file, FilePlace place, JsonLine line, ImportSink sink) {
        DocumentLineReader.DocumentLine document = DocumentLineReader.read(line, name -> companion(file, name));
        sink.document(place, new ImportedDocument(document.draft(), document.text()));
    }

    private static String companion(ImportFile file, String name) {
        try {
            String text = file.companion(name);
            if (text == null) {
                throw ApiException.badInput("There is no text \"%s\" beside %s.".formatted(name, file.path()));
            }
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void entity(FilePlace place, JsonLine line, ImportSink sink) {
        Bundle.EntityLine entity = Bundle.entity(line);
        if (!entity.names().isEmpty()) {
            sink.entity(place, new ImportedEntity(entity.draft(), entity.names(), entity.identifiers()));
        }
        String key = entity.draft().key();
        line.texts("notSame").forEach(other -> sink.distinguish(place, key, other));
        if (entity.mergedInto() != null && entity.names().isEmpty()) {
            sink.redirect(place, key, entity.mergedInto());
        } else if (entity.mergedInto() != null) {
            sink.merge(place, key, entity.mergedInto());
        }
    }

    private void claim(ImportFile file, FilePlace place, JsonLine unchecked, ImportSink sink) {
        JsonLine line = unchecked.checked(ClaimLineReader.MEMBERS);
        JsonLine supersedes = line.object("supersedes", "claim", "kind");
        sink.claim(
                place,
                new ImportedClaim(
                        ClaimLineReader.read(line, file.dataSet(), predicates),
                        line.text("key"),
                        supersedes == null ? null : supersedes.required("claim"),
                        supersedes == null ? null : supersedes.word("kind", SupersessionKind.class),
                        ClaimLineReader.quotes(line),
                        ClaimLineReader.isAttributed(line)));
    }
}
