package org.claimgraph.engine.smallrye;

import org.claimgraph.engine.execution.ResolverRegistry;

/**
 * Registers resolvers for fields that no annotated method answers, such as those that a schema hook adds. Every bean of
 * this type is called once, by one thread, before the engine answers its first request.
 */
public interface ResolverContributor {
    /** @param arguments converts the arguments of calls of the registered resolvers */
    void contribute(ResolverRegistry resolvers, ArgumentReader arguments);
}
