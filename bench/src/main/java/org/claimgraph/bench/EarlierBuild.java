package org.claimgraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.bench.data.LedgerWriter;
import org.claimgraph.bench.data.Migrations;

/**
 * The checkout of an earlier build, the contender {@code previous}. If its schema is another one, the benchmark of that
 * checkout generates its ledger: the same claims under the keys and rules of then.
 *
 * @param app its directory {@code target/quarkus-app}
 */
record EarlierBuild(Path app) {
    private static final String MIGRATIONS = "src/main/resources/db/migration";

    private Path inCheckout(String path) {
        Path found = app.getParent().resolveSibling(path);
        if (!Files.exists(found)) {
            throw new IllegalStateException(found + " is missing: --previous needs the target/quarkus-app of a checkout, with"
                    + " its benchmark built by ./mvnw -f bench/pom.xml package");
        }
        return found;
    }

    Migrations migrations() {
        return new Migrations(inCheckout(MIGRATIONS));
    }

    boolean hasOtherSchema(Migrations present) throws IOException {
        return !migrations().text().equals(present.text());
    }

    /** Generates the claims in an empty database, by the classes of the earlier benchmark. */
    void generate(Options options, String url) throws IOException, InterruptedException {
        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        inCheckout("bench/target/classes") + File.pathSeparator + System.getProperty("java.class.path"),
                        LedgerWriter.class.getName(),
                        inCheckout(MIGRATIONS).toString(),
                        String.valueOf(options.claims()),
                        String.valueOf(options.seed()),
                        url)
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("the earlier benchmark could not generate its ledger");
        }
    }
}
