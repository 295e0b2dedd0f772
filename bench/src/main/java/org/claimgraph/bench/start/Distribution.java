package org.claimgraph.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to start the product.
 *
 * @param files everything it needs except a JVM
 */
record Distribution(String name, List<String> command, List<Path> files) {
    /** The distributions that have been built. */
    static List<Distribution> builtIn(Path target) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path app = target.resolve("quarkus-app");
        String jar = app.resolve("quarkus-run.jar").toString();
        Path cache = app.resolve("claimgraph.aot");
        List<Path> parts = List.of(app.resolve("app"), app.resolve("lib"), app.resolve("quarkus"), Path.of(jar));
        List<Distribution> built = new ArrayList<>();
        built.add(new Distribution("plain jar", List.of(java, "-jar", jar), parts));
        if (Files.exists(cache)) {
            List<Path> withCache = new ArrayList<>(parts);
            withCache.add(cache);
            built.add(
                    new Distribution("jar with AOT cache", List.of(java, "-XX:AOTCache=" + cache, "-jar", jar), withCache));
        }
        try (Stream<Path> runners = Files.list(target)) {
            runners.filter(file -> file.toString().endsWith("-runner"))
                    .forEach(file -> built.add(new Distribution("native", List.of(file.toString()), List.of(file))));
        }
        return built;
    }

    double megabytes() {
        long bytes = 0;
        for (Path part : files) {
            try (Stream<Path> all = Files.walk(part)) {
                bytes += all.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return bytes / 1e6;
    }
}
