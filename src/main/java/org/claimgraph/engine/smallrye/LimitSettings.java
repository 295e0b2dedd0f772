package org.claimgraph.engine.smallrye;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.claimgraph.engine.execution.DocumentLimits;
import org.claimgraph.engine.execution.ExecutionLimits;

/** The settings of the limits on requests and responses. */
@ConfigMapping(prefix = "claimgraph.limits")
public interface LimitSettings {
    /** The characters of a document. */
    @WithDefault("100000")
    int characters();

    /** The lexical tokens of a document. */
    @WithDefault("2000")
    int tokens();

    /** The characters of one number, in documents and variables, and the magnitude of its exponent. */
    @WithDefault("400")
    int numberLength();

    /** The characters of one string literal in a document; strings in variables are limited by the request body. */
    @WithDefault("50000")
    int stringLength();

    /** How deeply fields may be nested; introspection is exempt. */
    @WithDefault("25")
    int depth();

    /** Under how many aliases one field may be selected in one selection. */
    @WithDefault("15")
    int aliases();

    /** The cost of a query: one for each field that returns objects, and one for each filter condition. */
    @WithDefault("2000")
    int cost();

    /** The objects and list elements of one response, counted while they are read. */
    @WithDefault("100000")
    int objects();

    /** The size of one response. */
    @WithDefault("8M")
    MemorySize responseSize();

    /** Whether introspection of the schema is answered. */
    @WithDefault("true")
    boolean introspection();

    default ExecutionLimits limits() {
        DocumentLimits document =
                new DocumentLimits(characters(), tokens(), numberLength(), stringLength(), depth(), aliases(), cost());
        int bytes = Math.toIntExact(responseSize().asLongValue());
        return new ExecutionLimits(document, objects(), bytes, introspection());
    }
}
