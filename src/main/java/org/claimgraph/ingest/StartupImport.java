package org.claimgraph.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.BundleFiles;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.source.DocumentTexts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is loaded when the service starts: the bundled data, and the texts that somebody may have for it. */
@ApplicationScoped
class StartupImport {
    private static final Logger LOG = Logger.getLogger(StartupImport.class);
    private final Importer loading;
    private final DocumentTexts texts;
    private final List<String> bundles;
    private final Optional<Path> folder;

    StartupImport(
            Importer loading,
            DocumentTexts texts,
            @ConfigProperty(name = "claimgraph.bundles") Optional<List<String>> bundles,
            @ConfigProperty(name = "claimgraph.texts") Optional<Path> folder) {
        this.loading = loading;
        this.texts = texts;
        this.bundles = bundles.orElse(List.of());
        this.folder = folder;
    }

    void open(@Observes StartupEvent event) {
        bundles.forEach(this::load);
        folder.ifPresent(this::attachAll);
    }

    private void load(String bundle) {
        BundleFiles files = BundleFiles.of("data/" + bundle, ClasspathResource::text);
        if (!loading.holds(files)) {
            loading.load(Bundle.read(files));
        }
    }

    private void attachAll(Path from) {
        try (Stream<Path> files = Files.list(from)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            long attached = 0;
            for (Path file : all) {
                if (texts.attach(Files.readAllBytes(file)) != null) {
                    attached++;
                } else {
                    LOG.warnf("%s is not the text of any document that the graph knows.", file);
                }
            }
            LOG.infof("%d of %d files in %s are attached as texts.", attached, all.size(), from);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "claimgraph.texts names %s, which cannot be read: %s".formatted(from, failure.getMessage()),
                    failure);
        }
    }
}
