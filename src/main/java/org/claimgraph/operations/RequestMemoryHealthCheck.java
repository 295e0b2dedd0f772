package org.claimgraph.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.engine.execution.MemoryBudget;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports in {@code /q/health/ready} how many bytes of request bodies and responses are in memory. Always up, because
 * requests are rejected one by one when the memory budget is exhausted.
 */
@Readiness
@ApplicationScoped
class RequestMemoryHealthCheck implements HealthCheck {
    private final MemoryBudget budget;

    RequestMemoryHealthCheck(MemoryBudget budget) {
        this.budget = budget;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Memory of requests and responses")
                .up()
                .withData("reserved", budget.reserved())
                .withData("limit", budget.limit())
                .build();
    }
}
