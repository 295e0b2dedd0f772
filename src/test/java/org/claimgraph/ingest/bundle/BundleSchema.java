package org.claimgraph.ingest.bundle;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.claimgraph.platform.ClasspathResource;

/** The JSON Schema of the lines of a bundle, applied by a validator. */
public final class BundleSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ClasspathResource.text("schema/bundle-line.json"), InputFormat.JSON);

    private BundleSchema() {}

    /** What is wrong with a line; empty if it is valid. */
    public static List<String> problems(String line) {
        return SCHEMA
                .validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
