package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;

/** Writes what conflicts consist of, as it is and was: the claims of their sides, and the entities that these speak of. */
@ApplicationScoped
class ConflictSideStore {
    private final ValidityTable sides;
    private final ValidityTable mentions;

    ConflictSideStore(Database database) {
        sides = new ValidityTable(
                database,
                "conflict_side",
                List.of("conflict_id", "side", "claim_id"),
                row -> List.of(row.text(), row.integer(), row.text()));
        mentions = new ValidityTable(
                database,
                "conflict_mention",
                List.of("conflict_id", "entity_id"),
                row -> List.of(row.text(), row.text()));
    }

    /**
     * In the caller's transaction: the sides and entities of each conflict by its id.
     *
     * @param known the ids of those that were there before
     */
    void keep(Map<String, DetectedConflict> found, Set<String> known, Instant now) {
        Set<List<Object>> claims = new HashSet<>();
        Set<List<Object>> entities = new HashSet<>();
        found.forEach((id, one) -> {
            for (int side = 0; side < one.sides().size(); side++) {
                int place = side;
                one.sides().get(side).forEach(claim -> claims.add(List.of(id, place, claim.key())));
            }
            one.entities().forEach(entity -> entities.add(List.of(id, entity)));
        });
        Set<String> before = new HashSet<>(known);
        before.retainAll(found.keySet());
        sides.keep(before, claims, now);
        mentions.keep(before, entities, now);
    }
}
