package org.claimgraph.engine.smallrye;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The generated class of a Caffeine cache of a maximum weight, which is looked up by its name. Quarkus registers the other
 * ones.
 */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
final class CaffeineClasses {
    private CaffeineClasses() {}
}
