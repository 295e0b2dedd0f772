package org.claimgraph.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Renders overlays by {@code kubectl kustomize} in a copy of the manifests, so that the copy's settings can be changed. */
record Kustomize(Path directory) {
    /** With a port in the registry, since the tag follows a colon as well. */
    static final String NAME = "registry.example.org:5000/team/claimgraph";

    static final String VERSION = "1.2.3";
    static final String ACCOUNT = "claimgraph@project.iam.gserviceaccount.com";

    record Result(int exitCode, String output, String errors) {}

    /** Copies the manifests into the directory, without an image. */
    static Kustomize copy(Path directory) throws IOException {
        for (Path file : Manifests.all().toList()) {
            Path copy = directory.resolve(file.toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new Kustomize(directory);
    }

    /** Sets the image and the account of Cloud Run. */
    Kustomize withSettings() throws IOException {
        setImage(NAME, VERSION);
        Files.writeString(directory.resolve("k8s/overlays/cloud-run/service-account.env"), "email=" + ACCOUNT);
        return this;
    }

    void setImage(String name, String version) throws IOException {
        Files.writeString(directory.resolve("k8s/image/image.env"), "name=%s%nversion=%s%n".formatted(name, version));
    }

    static boolean isAvailable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
    }

    Result render(Path overlay) {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                    .directory(directory.toFile())
                    .redirectError(directory.resolve("errors").toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output, Files.readString(directory.resolve("errors")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    List<Object> objects(Path overlay) {
        Result result = render(overlay);
        if (result.exitCode != 0) {
            throw new AssertionError("kubectl kustomize " + overlay + " fails: " + result.errors);
        }
        return Manifests.read(result.output);
    }
}
