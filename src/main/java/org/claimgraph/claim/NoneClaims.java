package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/**
 * Finds the claims "there is none" of a subject, and the values that they may deny. Which subjects have such claims is kept
 * apart, because few have any.
 */
@ApplicationScoped
public class NoneClaims {
    private final Database database;
    private final Predicates predicates;

    NoneClaims(Database database, Predicates predicates) {
        this.database = database;
        this.predicates = predicates;
    }

    /** Keeps the subjects and predicates of those of the claims that say "there is none", in the caller's transaction. */
    public void keep(Collection<Claim> claims) {
        Set<List<?>> said = claims.stream()
                .filter(claim -> claim.getValue() instanceof NoValue)
                .map(claim -> List.of(claim.subjectKey(), claim.predicateKey()))
                .collect(Collectors.toSet());
        database.write(
                "insert into claim_none (subject_id, predicate) values (?, ?) on conflict do nothing",
                List.copyOf(said));
    }

    /** The claims of these subjects that say "there is none" with any predicate; retracted ones included. */
    public List<Claim> of(Collection<String> subjects) {
        return database.list(
                selected()
                        .add(
                                "from claim_none n join claim c on c.subject_id = n.subject_id and c.predicate = n.predicate"
                                        + " where n.subject_id = any(keys(?)) and c.value_type = 'NONE' order by c.sequence",
                                subjects),
                row -> Claim.read(row, ClaimColumns.ALL));
    }

    /** The claims with a value that these subjects, as one end or the other, have with the predicates; retracted ones included. */
    public List<Claim> valuesOf(Collection<String> subjects, Collection<String> with) {
        return database.list(
                selected()
                        .add(
                                "from claim c where c.subject_id = any(keys(?)) and c.predicate = any(?)"
                                        + " and c.value_type <> 'NONE' union all",
                                subjects,
                                with)
                        .add(selected())
                        .add(
                                "from claim c where c.object_id = any(keys(?)) and c.predicate = any(?)"
                                        + " and c.value_type <> 'NONE' and c.subject_id <> c.object_id",
                                subjects,
                                predicates.symmetric(with)),
                row -> Claim.read(row, ClaimColumns.ALL));
    }

    private static Sql selected() {
        return Sql.of("select").add(ClaimColumns.ALL.selected(TemporalFilter.NOW));
    }
}
