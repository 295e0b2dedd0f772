package org.claimgraph.engine.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.claimgraph.engine.execution.MemoryBudget;

/** Makes the beans that bound the memory of all requests together. */
@ApplicationScoped
class MemoryBudgetProducer {
    @Produces
    @Singleton
    ActiveTransfers transfers(HttpSettings settings) {
        return new ActiveTransfers(settings.transferGrace(), System::nanoTime);
    }

    @Produces
    @Singleton
    MemoryBudget budget(HttpSettings settings, ActiveTransfers transfers) {
        return new MemoryBudget(settings.memoryBytes(Runtime.getRuntime().maxMemory()), transfers::reclaim);
    }

    @Produces
    @Singleton
    ResponseSender sender(HttpSettings settings, ActiveTransfers transfers) {
        return new ResponseSender(transfers, settings.readTimeout());
    }
}
