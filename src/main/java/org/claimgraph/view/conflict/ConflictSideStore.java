package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;

/** Writes the claims on the sides of conflicts, and the entities of these claims, with their periods of transaction time. */
@ApplicationScoped
class ConflictSideStore {
    private final VersionedTable sides;
    private final VersionedTable mentions;

    ConflictSideStore(Database database) {
        sides = new VersionedTable(
                database,
                "conflict_side",
                List.of("conflict_id", "side", "claim_id"),
                row -> List.of(row.text(), row.integer(), row.text()));
        mentions = new VersionedTable(
                database,
                "conflict_mention",
                List.of("conflict_id", "entity_id"),
                row -> List.of(row.text(), row.text()));
    }

    /**
     * Replaces the sides and entities of the conflicts, in the caller's transaction.
     *
     * @param found the conflicts by id
     * @param known the ids of the conflicts stored before
     */
    void update(Map<String, DetectedConflict> found, Set<String> known, Instant now) {
        Set<List<Object>> claims = new HashSet<>();
        Set<List<Object>> entities = new HashSet<>();
        found.forEach((id, one) -> {
            for (int side = 0; side < one.sides().size(); side++) {
                int number = side;
                one.sides().get(side).forEach(claim -> claims.add(List.of(id, number, claim.key())));
            }
            one.entities().forEach(entity -> entities.add(List.of(id, entity)));
        });
        Set<String> before = new HashSet<>(known);
        before.retainAll(found.keySet());
        sides.update(before, claims, now);
        mentions.update(before, entities, now);
    }
}
