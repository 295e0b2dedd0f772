package org.claimgraph.ingest.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.EntityScan.IdentifierHolder;
import org.claimgraph.graph.Identifier;
import org.claimgraph.ingest.ImportedEntity;

/** Finds entities of one kind that have the same identifier, which should belong to one of them. Each identifier is reported once. */
public final class SharedIdentifiers {
    private final EntityScan entities;
    private final Set<Identifier.Code> reported = new HashSet<>();

    public SharedIdentifiers(EntityScan entities) {
        this.entities = entities;
    }

    /** Reports the identifiers of these recorded entities that others have too; the warnings take the entity and the message. */
    public void check(Collection<ImportedEntity> imported, BiConsumer<ImportedEntity, String> warnings) {
        Set<String> codes = imported.stream()
                .flatMap(entity -> entity.identifiers().stream())
                .filter(identifier -> IdentifierCheck.UNIQUE.contains(identifier.scheme()))
                .map(Identifier.Code::value)
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return;
        }
        Map<Identifier.Code, List<IdentifierHolder>> holders =
                entities.withIdentifiers(IdentifierCheck.UNIQUE, codes).stream()
                        .collect(Collectors.groupingBy(IdentifierHolder::identifier));
        for (ImportedEntity entity : imported) {
            for (Identifier.Code identifier : entity.identifiers()) {
                holders.getOrDefault(identifier, List.of()).stream()
                        .filter(holder -> isAnother(holder, entity))
                        .filter(_ -> reported.add(identifier))
                        .findFirst()
                        .ifPresent(holder -> warnings.accept(entity, message(entity, holder)));
            }
        }
    }

    private static boolean isAnother(IdentifierHolder holder, ImportedEntity entity) {
        return holder.kind() == entity.draft().kind()
                && !holder.entity().equals(entity.draft().key());
    }

    private static String message(ImportedEntity entity, IdentifierHolder holder) {
        return "\"%s\" and \"%s\" have the same %s \"%s\": give them one id if they are the same entity."
                .formatted(
                        entity.draft().key(),
                        holder.entity(),
                        holder.identifier().scheme(),
                        holder.identifier().value());
    }
}
