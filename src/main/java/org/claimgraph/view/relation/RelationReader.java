package org.claimgraph.view.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.RedirectStore;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.View;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Edge;
import org.claimgraph.platform.page.PageQuery;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;

/** Reads the edges of the graph from the claims about two entities. Lists leave out relations that rest only on deprecated, superseded or denied claims. */
@ApplicationScoped
public class RelationReader implements NodeLoader {
    private static final Set<String> WITHOUT_CLAIMS = Set.of("id", "predicate", "from", "to", "other", "__typename");
    private static final String COLUMNS = "r.relation_id, r.predicate, r.direction, r.entity_id, r.other_id, r.fact_id";
    private static final String NEIGHBOURS =
            "(select distinct p.entity_id, p.other_id from relation_end p) n join entity e on e.id = n.other_id";
    private final Database database;
    private final EntityReader entities;
    private final FactReader facts;
    private final RedirectStore redirects;
    private final Predicates predicates;
    private final RelationEnds ends;
    private final PageReader pages;

    RelationReader(
            Database database,
            EntityReader entities,
            FactReader facts,
            RedirectStore redirects,
            Predicates predicates,
            RelationEnds ends,
            PageReader pages) {
        this.database = database;
        this.entities = entities;
        this.facts = facts;
        this.redirects = redirects;
        this.predicates = predicates;
        this.ends = ends;
        this.pages = pages;
    }

    @Override
    public IdFamily family() {
        return IdFamily.RELATION;
    }

    /** The relations with these keys, or with the keys that stand for them now, that have claims. */
    @Override
    public Map<String, Relation> withKeys(Collection<String> keys) {
        Map<String, Relation> found = present(keys);
        List<String> missing =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        Map<String, String> redirected = redirects.resolve(RedirectStore.Kind.RELATION, missing);
        Map<String, Relation> others = present(redirected.values());
        redirected.forEach((old, key) -> {
            if (others.containsKey(key)) {
                found.put(old, others.get(key));
            }
        });
        return found;
    }

    private Map<String, Relation> present(Collection<String> keys) {
        return held(keys, TemporalFilter.NOW);
    }

    /** The relations with these keys that have claims in the ledger as of {@code at}. */
    public Map<String, Relation> held(Collection<String> keys, TemporalFilter at) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Relation> relations = database.list(
                Sql.of(
                        "select " + COLUMNS
                                + " from relation_end r where r.relation_id = any(keys(?)) and r.direction = 'OUT'",
                        keys),
                row -> read(row, false));
        addFacts(relations, at);
        return relations.stream()
                .filter(Relation::hasClaims)
                .collect(Collectors.toMap(Relation::key, Function.identity(), (one, _) -> one, HashMap::new));
    }

    private void addFacts(List<Relation> relations, TemporalFilter clocks) {
        Map<String, Fact> found =
                facts.withKeys(relations.stream().map(Relation::factKey).collect(Collectors.toSet()), clocks);
        for (Relation relation : relations) {
            Fact fact = found.get(relation.factKey());
            if (fact != null) {
                relation.add(fact);
            }
        }
    }

    /**
     * A page of a view.
     *
     * @param role only relations with a claim in this role; null for any
     * @param status only relations to an entity with a claim of this status, under the same temporal filter; null for any
     * @param modalities only relations with a supporting claim of one of these modalities; null for any
     * @param order null for ledger order
     */
    public record ViewPage(
            View view,
            String role,
            String status,
            TemporalFilter clocks,
            List<Modality> modalities,
            RelationOrder order,
            PageRequest page) {}

    /** The page of the view for each entity, in the entities' order. */
    public List<Connection<Relation>> listed(List<? extends Entity> entities, ViewPage listed) {
        SupportingClaims supporting =
                SupportingClaims.counting(listed.clocks).withRole(listed.role).withModalities(listed.modalities);
        return page(listed.view.name(), entities, ends.of(listed), supporting, listed.order, listed.page);
    }

    /** The relations of each entity. */
    List<Connection<Relation>> ofEach(
            List<? extends Entity> entities, RelationFilter filter, RelationOrder order, PageRequest page) {
        return page("relations", entities, ends.of(filter), SupportingClaims.of(filter), order, page);
    }

    /** The other ends of the relations of each entity, each once, by name. */
    List<Connection<Entity>> neighboursOfEach(
            List<? extends Entity> entities, RelationFilter filter, PageRequest page) {
        Sql where = Sql.of("n.other_id <> n.entity_id and exists (select 1 from relation_end r"
                        + " where r.entity_id = n.entity_id and r.other_id = n.other_id and")
                .add(ends.of(filter))
                .add("and")
                .add(SupportingClaims.of(filter).exist())
                .add(")");
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key), "n.entity_id", this.entities.joined(NEIGHBOURS, where), page);
    }

    /**
     * The relations of several entities as edges, the best sourced first.
     *
     * @param others only relations to these entities; null for any
     * @param sources only relations whose facts have at least this many identified sources now
     * @param limit how many at most
     */
    public List<RelationEdge> edges(
            Collection<String> entities, Collection<String> others, RelationFilter filter, int sources, int limit) {
        Sql sql = Sql.of(
                "select r.relation_id, r.entity_id, r.other_id, f.identified_sources from relation_end r"
                        + " join fact f on f.id = r.fact_id where r.entity_id = any(keys(?)) and r.other_id <> r.entity_id",
                entities);
        if (others != null) {
            sql.add("and r.direction = 'OUT' and r.other_id = any(keys(?))", others);
        }
        if (sources > 0) {
            sql.add("and f.identified_sources >= ?", sources);
        }
        sql.add("and")
                .add(ends.of(filter))
                .add("and")
                .add(SupportingClaims.of(filter).exist())
                .add("order by f.identified_sources desc, r.sequence, r.relation_id limit " + limit);
        return database.page(sql, row -> new RelationEdge(row.text(), row.text(), row.text(), row.integer()));
    }

    private List<Connection<Relation>> page(
            String list,
            List<? extends Entity> entities,
            Sql which,
            SupportingClaims claims,
            RelationOrder order,
            PageRequest page) {
        PageQuery<Relation> listing = new PageQuery<>(
                COLUMNS,
                "relation_end r",
                which.add("and").add(claims.exist()),
                RelationOrder.keyset(order, claims.ofRelation()),
                row -> read(row, true));
        List<Connection<Relation>> connections =
                pages.ofEach(BatchResults.keys(entities, Entity::key), "r.entity_id", listing.named(list), page);
        fill(connections, claims.clocks());
        return connections;
    }

    private Relation read(Row row, boolean listed) {
        String key = row.text();
        Predicate predicate = predicates.of(row.text());
        boolean outgoing = row.text().equals("OUT");
        String entity = row.text();
        String other = row.text();
        return new Relation(
                key,
                predicate,
                outgoing ? entity : other,
                outgoing ? other : entity,
                row.text(),
                listed ? other : null);
    }

    /** Reads the claims if the query selects more than the columns of the relation. */
    private void fill(List<Connection<Relation>> connections, TemporalFilter clocks) {
        FieldSelection selection = FieldSelection.current();
        boolean always = selection.subselection("nodes").containsOtherThan(WITHOUT_CLAIMS)
                || selection.subselection("edges").subselection("node").containsOtherThan(WITHOUT_CLAIMS);
        if (!always) {
            return;
        }
        List<Relation> relations = connections.stream()
                .flatMap(connection -> connection.getEdges().stream())
                .map(Edge::node)
                .toList();
        addFacts(relations, clocks);
    }
}
