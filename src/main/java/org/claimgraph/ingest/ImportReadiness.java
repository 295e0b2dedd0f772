package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: down until the start-up import has finished. */
@Readiness
@ApplicationScoped
class ImportReadiness implements HealthCheck {
    private final StartupImport startup;

    ImportReadiness(StartupImport startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("Startup import")
                .status(startup.isDone())
                .build();
    }
}
