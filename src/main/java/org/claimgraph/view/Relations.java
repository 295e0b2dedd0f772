package org.claimgraph.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Claims;
import org.claimgraph.claim.Clocks;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Ids;
import org.claimgraph.graph.NodeFamily;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Column;
import org.claimgraph.platform.database.Sql;
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
        claims.ofRelations(keys, Clocks.NOW).forEach((key, of) -> {
            Relation relation = new Relation(key, predicates.of(of.getFirst().predicateKey()));
            relation.add(of);
            relations.put(key, relation);
        });
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
                "((r.direction = 'OUT' and r.predicate = any(?)) or (r.direction = 'IN' and r.predicate = any(?)))",
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
                "r.relation_id, r.predicate",
                "relation_end r",
                where,
                ORDER,
                row -> new Relation(row.text(), predicates.of(row.text())));
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

    private void fill(List<RelationConnection> connections, Clocks clocks) {
        Set<String> keys = connections.stream()
                .flatMap(connection -> connection.getEdges().stream())
                .map(edge -> edge.getNode().key())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        Map<String, List<Claim>> found = claims.ofRelations(keys, clocks);
        connections.forEach(connection -> connection
                .getEdges()
                .forEach(edge -> edge.getNode().add(found.get(edge.getNode().key()))));
    }
}
