package org.claimgraph.view.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Edge;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;

/** What claims say of two entities: the graph's lines. Relations that are only denied are left out. */
@ApplicationScoped
public class RelationReader implements NodeLoader {
    private static final Keyset ORDER = Keyset.by(
            "relation",
            false,
            new Keyset.Key("r.sequence", Keyset.Type.NUMBER),
            new Keyset.Key("r.relation_id", Keyset.Type.TEXT));
    private static final Set<String> WITHOUT_CLAIMS = Set.of("id", "predicate", "from", "to", "__typename");
    private final ClaimReader claims;
    private final Predicates predicates;
    private final PageReader pages;

    RelationReader(ClaimReader claims, Predicates predicates, PageReader pages) {
        this.claims = claims;
        this.predicates = predicates;
        this.pages = pages;
    }

    @Override
    public IdFamily family() {
        return IdFamily.RELATION;
    }

    @Override
    public Map<String, Relation> withKeys(Collection<String> keys) {
        Map<String, Relation> relations = new HashMap<>();
        claims.ofRelations(keys, TemporalFilter.NOW)
                .forEach((key, of) -> relations.put(
                        key, new Relation(key, predicates.of(of.getFirst().predicateKey()), of)));
        return relations;
    }

    /**
     * The relations that the vocabulary lists under a field of the entities' type.
     *
     * @param field a word of the vocabulary's column {@code views}, for example investors
     * @param kinds of which kinds the other ends may be; null for all
     * @param more a further condition on the table aliases {@code r} and, for a claim of the relation, {@code c}; or null
     */
    public List<Connection<Relation>> listed(
            List<? extends Entity> entities, String field, List<EntityKind> kinds, Sql more, PageRequest page) {
        Sql which = Sql.of(
                "((r.direction = 'OUT' and r.predicate = any(keys(?))) or (r.direction = 'IN' and r.predicate = any(keys(?))))",
                predicates.listedOnSubject(field),
                predicates.listedOnObject(field));
        return page(entities, which, kinds, more, TemporalFilter.NOW, page);
    }

    /** The deals that each entity is a party to, in the role and with a claim of the status, where they are not null. */
    public List<Connection<Relation>> deals(
            List<? extends Entity> entities, String role, String status, PageRequest page) {
        Sql more = role(role);
        if (status != null) {
            more.add(
                    "and exists (select 1 from claim s where s.subject_id = r.other_id and s.predicate = any(?)"
                            + " and s.retracted_at is null and lower(s.value_text) = lower(?))",
                    predicates.listedOnSubject("status"),
                    status);
        }
        return listed(entities, "deals", List.of(EntityKind.DEAL), more, page);
    }

    /** Who is a party to each deal or proceeding, in the role where it is not null. */
    public List<Connection<Relation>> parties(List<? extends Entity> entities, String role, PageRequest page) {
        return listed(entities, "parties", null, role(role), page);
    }

    private static Sql role(String role) {
        return role == null
                ? Sql.of("true")
                : Sql.of(
                        "exists (select 1 from claim_qualifier q where q.claim_id = c.id and q.name = 'role'"
                                + " and lower(q.text) = lower(?))",
                        role);
    }

    /** The relations of each entity; null predicates and kinds mean all. */
    List<Connection<Relation>> ofEach(
            List<? extends Entity> entities,
            RelationDirection direction,
            List<String> predicates,
            List<EntityKind> kinds,
            TemporalFilter clocks,
            PageRequest page) {
        Sql which = Sql.of(
                switch (direction == null ? RelationDirection.BOTH : direction) {
                    case OUTGOING -> "r.direction = 'OUT'";
                    case INCOMING -> "r.direction = 'IN'";
                    case BOTH -> "(r.direction = 'OUT' or r.other_id <> r.entity_id)";
                });
        if (predicates != null) {
            which.add("and r.predicate = any(?)", FilterValues.of("predicates", predicates));
        }
        return page(entities, which, kinds, null, clocks, page);
    }

    private List<Connection<Relation>> page(
            List<? extends Entity> entities,
            Sql which,
            List<EntityKind> kinds,
            Sql more,
            TemporalFilter clocks,
            PageRequest page) {
        Sql where = new Sql().add(which);
        if (kinds != null) {
            where.add("and r.other_kind = any(?)", FilterValues.names("kinds", kinds));
        }
        where.add("and exists (select 1 from claim c where c.relation_id = r.relation_id and c.polarity = 'AFFIRMED'")
                .add(clocks.condition());
        if (more != null) {
            where.add("and").add(more);
        }
        where.add(")");
        PageQuery<Relation> listing = new PageQuery<>(
                "r.relation_id, r.predicate, r.direction, r.entity_id, r.other_id",
                "relation_end r",
                where,
                ORDER,
                this::read);
        List<Connection<Relation>> connections =
                pages.ofEach(BatchResults.keys(entities, Entity::key), "r.entity_id", listing, page);
        fill(connections, clocks);
        return connections;
    }

    private Relation read(Row row) {
        String key = row.text();
        Predicate predicate = predicates.of(row.text());
        boolean outgoing = row.text().equals("OUT");
        String entity = row.text();
        String other = row.text();
        return new Relation(key, predicate, outgoing ? entity : other, outgoing ? other : entity);
    }

    /** Adds the claims where the query asks for more than the relation's row tells. */
    private void fill(List<Connection<Relation>> connections, TemporalFilter clocks) {
        FieldSelection asked = FieldSelection.current();
        boolean all = asked.below("nodes").asksBeyond(WITHOUT_CLAIMS)
                || asked.below("edges").below("node").asksBeyond(WITHOUT_CLAIMS);
        Map<String, List<Relation>> relations = connections.stream()
                .flatMap(connection -> connection.getEdges().stream())
                .map(Edge::node)
                .filter(relation -> all || relation.isSymmetric())
                .collect(Collectors.groupingBy(Relation::key));
        if (relations.isEmpty()) {
            return;
        }
        claims.ofRelations(relations.keySet(), clocks)
                .forEach((key, found) -> relations.get(key).forEach(relation -> relation.add(found)));
    }
}
