package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityRecorder;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.Text;
import org.claimgraph.graph.vocabulary.Subkinds;
import org.claimgraph.platform.input.UserErrors;

/** Records entities; the work of an act. */
@ApplicationScoped
class EntityCuration {
    private static final int MAX_SLUG = 60;
    private static final int RANDOM_LENGTH = 8;
    private final EntityScan entities;
    private final EntityRecorder recorder;
    private final Subkinds subkinds;
    private final Ledger ledger;

    EntityCuration(EntityScan entities, EntityRecorder recorder, Subkinds subkinds, Ledger ledger) {
        this.entities = entities;
        this.recorder = recorder;
        this.subkinds = subkinds;
        this.ledger = ledger;
    }

    /** Returns the key of the new entity. */
    List<String> record(RecordEntityInput input, UserErrors errors, Instant now) {
        String key = key(input, errors.at("id"));
        List<Name.Form> names = names(input, errors);
        List<Identifier.Code> identifiers = identifiers(input);
        if (input.subkind() != null && !subkinds.knows(input.kind(), input.subkind())) {
            errors.at("subkind").badInput("\"%s\" is not a subkind of %s.".formatted(input.subkind(), input.kind()));
        }
        if (input.description() != null) {
            LanguageTags.check(
                    input.description().language(), errors.at("description").at("language"));
        }
        if (!errors.isEmpty()) {
            return List.of();
        }
        EntityDraft draft = new EntityDraft(
                input.kind(),
                key,
                input.name().value(),
                input.subkind(),
                input.jurisdiction(),
                input.description() == null
                        ? null
                        : Text.of(
                                input.description().value(), input.description().language()));
        String problem = TextLimits.problem(draft, names, identifiers);
        if (problem != null) {
            errors.badInput(problem);
            return List.of();
        }
        recorder.record(draft, names, identifiers);
        ledger.nameSources(List.of(key), now);
        return List.of(key);
    }

    private String key(RecordEntityInput input, UserErrors errors) {
        if (input.id() == null) {
            return generated(input.name().value());
        }
        String key = errors.reading(() -> IdFamily.ENTITY.key(input.id()));
        if (key != null && !entities.withKeys(List.of(key)).isEmpty()) {
            errors.add(
                    ErrorCode.CONFLICT, "The entity \"%s\" already exists: choose another id.".formatted(input.id()));
        }
        return key;
    }

    /** A readable key that no other entity has, for example "acme-ltd-1b9d6bcd". */
    private static String generated(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = words.substring(0, Math.min(MAX_SLUG, words.length()));
        String random = UUID.randomUUID().toString().substring(0, RANDOM_LENGTH);
        return slug.isEmpty() ? UUID.randomUUID().toString() : slug + "-" + random;
    }

    private static List<Name.Form> names(RecordEntityInput input, UserErrors errors) {
        List<Name.Form> forms = new ArrayList<>();
        forms.add(form(input.name(), NameKind.PRIMARY, errors.at("name")));
        for (int position = 0; input.names() != null && position < input.names().size(); position++) {
            NameInput name = input.names().get(position);
            UserErrors at = errors.at("names").at(position);
            if (name == null) {
                at.badInput("The element is null: leave it out.");
                continue;
            }
            if (name.kind() == NameKind.PRIMARY) {
                at.at("kind").badInput("Give the primary name in the field name, and other names here.");
            }
            forms.add(form(name, name.kind() == null ? NameKind.ALIAS : name.kind(), at));
        }
        return forms;
    }

    private static Name.Form form(NameInput name, NameKind kind, UserErrors errors) {
        if (name.value().isBlank()) {
            errors.at("value").badInput("The name is empty: give at least one character that is not a space.");
        }
        LanguageTags.check(name.language(), errors.at("language"));
        String script = name.script() == null ? Scripts.of(name.value()) : name.script();
        return new Name.Form(name.value(), name.language(), script, kind, List.of());
    }

    private static List<Identifier.Code> identifiers(RecordEntityInput input) {
        return input.identifiers() == null
                ? List.of()
                : input.identifiers().stream()
                        .filter(Objects::nonNull)
                        .map(one -> new Identifier.Code(one.scheme().toLowerCase(Locale.ROOT), one.value()))
                        .distinct()
                        .toList();
    }
}
