package org.claimgraph.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.Resolver;
import org.claimgraph.engine.execution.ResolverCall;
import org.claimgraph.engine.execution.ResolverRegistry;
import org.claimgraph.engine.smallrye.ArgumentReader;
import org.claimgraph.engine.smallrye.ResolverContributor;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.vocabulary.View;
import org.claimgraph.graph.vocabulary.Views;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.FactLists;
import org.claimgraph.view.fact.FactOrder;
import org.claimgraph.view.relation.RelationOrder;
import org.claimgraph.view.relation.RelationReader;

/** Resolves the fields that {@link ViewFields} adds: one call per view for the entities of all kinds. */
@ApplicationScoped
class ViewResolvers implements ResolverContributor {
    private final Views views;
    private final RelationReader relations;
    private final FactLists facts;

    ViewResolvers(Views views, RelationReader relations, FactLists facts) {
        this.views = views;
        this.relations = relations;
        this.facts = facts;
    }

    @Override
    public void contribute(ResolverRegistry resolvers, ArgumentReader arguments) {
        for (View view : views.all()) {
            Resolver resolver = call -> resolve(view, call, arguments);
            for (EntityKind kind : EntityKind.values()) {
                if (views.of(kind).contains(view)) {
                    resolvers.field(kind.typeName(), view.name(), resolver);
                }
            }
        }
    }

    private List<?> resolve(View view, ResolverCall call, ArgumentReader arguments) {
        List<Entity> entities = call.parents().stream().map(Entity.class::cast).toList();
        TemporalFilter clocks = new TemporalFilter(
                arguments.value(call, "validAt", LocalDate.class),
                arguments.value(call, "certainty", Certainty.class),
                arguments.value(call, "knownAt", Instant.class));
        List<Modality> modalities = arguments.list(call, "modalities", Modality.class);
        return switch (view.content()) {
            case FACTS ->
                facts.listed(
                        entities, view.name(), clocks, modalities, arguments.value(call, "orderBy", FactOrder.class));
            case RELATIONS ->
                relations.listed(
                        entities,
                        new RelationReader.ViewPage(
                                view,
                                call.argument("role"),
                                call.argument("status"),
                                clocks,
                                modalities,
                                arguments.value(call, "orderBy", RelationOrder.class),
                                PageRequest.of(call.<Integer>argument("first"), call.argument("after"))));
        };
    }
}
