package org.claimgraph.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claims;
import org.claimgraph.claim.Clocks;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Ids;
import org.claimgraph.graph.NodeFamily;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Column;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.execution.Selection;
import org.claimgraph.platform.filter.Choices;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.Listing;
import org.claimgraph.platform.page.Page;
import org.claimgraph.platform.page.Pages;

/** What claims say of two entities: the graph's lines. Relations that are only denied are left out. */
@ApplicationScoped
public class Relations implements NodeFamily {
    private static final Keyset ORDER = Keyset.by(
            "relation",
            false,
            new Keyset.Key("r.sequence", Keyset.Type.NUMBER),
            new Keyset.Key("r.relation_id", Keyset.Type.TEXT));
    private static final Set<String> WITHOUT_CLAIMS = Set.of("id", "predicate", "from", "to", "__typename");
    private final Claims claims;
    private final Predicates predicates;
    private final Pages pages;

    Relations(Claims claims, Predicates predicates, Pages pages) {
        this.claims = claims;
        this.predicates = predicates;
        this.pages = pages;
    }

    @Override
    public Ids family() {
        return Ids.RELATION;
    }

    @Override
    public Map<String, Relation> withKeys(Collection<String> keys) {
        Map<String, Relation> relations = new HashMap<>();
        claims.ofRelations(keys, Clocks.NOW)
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
    public List<RelationConnection> listed(
            List<? extends Entity> entities, String field, List<EntityKind> kinds, Sql more, Page page) {
        Sql which = Sql.of(
                "((r.direction = 'OUT' and r.predicate = any(keys(?))) or (r.direction = 'IN' and r.predicate = any(keys(?))))",
                predicates.listedOnSubject(field),
                predicates.listedOnObject(field));
        return page(entities, which, kinds, more, Clocks.NOW, page);
    }

    /** The deals that each entity is a party to, in the role and with a claim of the status, where they are not null. */
    public List<RelationConnection> deals(List<? extends Entity> entities, String role, String status, Page page) {
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
    public List<RelationConnection> parties(List<? extends Entity> entities, String role, Page page) {
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
    List<RelationConnection> ofEach(
            List<? extends Entity> entities,
            Direction direction,
            List<String> predicates,
            List<EntityKind> kinds,
            Clocks clocks,
            Page page) {
        Sql which = Sql.of(
                switch (direction == null ? Direction.BOTH : direction) {
                    case OUTGOING -> "r.direction = 'OUT'";
                    case INCOMING -> "r.direction = 'IN'";
                    case BOTH -> "(r.direction = 'OUT' or r.other_id <> r.entity_id)";
                });
        if (predicates != null) {
            which.add("and r.predicate = any(?)", Choices.of("predicates", predicates));
        }
        return page(entities, which, kinds, null, clocks, page);
    }

    private List<RelationConnection> page(
            List<? extends Entity> entities, Sql which, List<EntityKind> kinds, Sql more, Clocks clocks, Page page) {
        Sql where = new Sql().add(which);
        if (kinds != null) {
            where.add("and r.other_kind = any(?)", Choices.names("kinds", kinds));
        }
        where.add("and exists (select 1 from claim c where c.relation_id = r.relation_id and c.polarity = 'AFFIRMED'")
                .add(clocks.condition());
        if (more != null) {
            where.add("and").add(more);
        }
        where.add(")");
        Listing<Relation> listing = new Listing<>(
                "r.relation_id, r.predicate, r.direction, r.entity_id, r.other_id",
                "relation_end r",
                where,
                ORDER,
                this::read);
        List<RelationConnection> connections = pages.ofEach(
                Column.keys(entities, Entity::key),
                "r.entity_id",
                listing,
                page,
                RelationEdge::new,
                RelationConnection::new);
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
    private void fill(List<RelationConnection> connections, Clocks clocks) {
        Selection asked = Selection.current();
        boolean all = asked.below("nodes").asksBeyond(WITHOUT_CLAIMS)
                || asked.below("edges").below("node").asksBeyond(WITHOUT_CLAIMS);
        Map<String, List<Relation>> relations = connections.stream()
                .flatMap(connection -> connection.getEdges().stream())
                .map(RelationEdge::getNode)
                .filter(relation -> all || relation.isSymmetric())
                .collect(Collectors.groupingBy(Relation::key));
        if (relations.isEmpty()) {
            return;
        }
        claims.ofRelations(relations.keySet(), clocks)
                .forEach((key, found) -> relations.get(key).forEach(relation -> relation.add(found)));
    }
}
