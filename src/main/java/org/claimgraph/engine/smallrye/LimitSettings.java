package org.claimgraph.engine.smallrye;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.claimgraph.engine.execution.ExecutionLimits;

/** What one operation may ask; see {@link ExecutionLimits} for what each setting counts. */
@ConfigMapping(prefix = "claimgraph.limits")
public interface LimitSettings {
    @WithDefault("12")
    int depth();

    @WithDefault("10000")
    int cost();

    @WithDefault("2000")
    int tokens();

    @WithDefault("15")
    int aliases();

    /** The page size assumed where a query names none. */
    @WithDefault("20")
    int page();

    /** Whether the schema may be asked for. */
    @WithDefault("true")
    boolean introspection();

    default ExecutionLimits limits() {
        return new ExecutionLimits(depth(), cost(), tokens(), aliases(), page(), introspection());
    }
}
