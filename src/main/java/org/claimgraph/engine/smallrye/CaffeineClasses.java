package org.claimgraph.engine.smallrye;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Registers, for reflection, the generated Caffeine class for caches with a maximum weight, which Caffeine looks up by name;
 * Quarkus registers the others.
 */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
final class CaffeineClasses {
    private CaffeineClasses() {}
}
