package org.claimgraph.ingest.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of uploads. */
@ConfigMapping(prefix = "claimgraph.imports")
public interface UploadSettings {
    /** The size of the largest upload, all its files together; a larger one is answered with 413. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** The maximum number of files in one upload; more are answered with 413. */
    @WithDefault("100")
    int maxFiles();

    /** The maximum number of uploads that are received at the same time; further ones are answered with 503. */
    @WithDefault("2")
    int concurrent();
}
