package org.claimgraph.ingest;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimgraph.ingest.files.ImportSource;
import org.claimgraph.platform.command.ProgramCommand;

/** Imports files through a running service, by its uploads, and waits for the end of each import. */
final class ServerImport {
    private static final long PAUSE_MILLIS = 500;
    private static final int ACCEPTED = 202;
    private static final int FOUND = 200;
    private final URI server;
    private final String key;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param server the address of the service, for example {@code http://localhost:8080}
     * @param key an API key with the role curator
     */
    ServerImport(URI server, String key, PrintWriter out, PrintWriter err) {
        this.server = server;
        this.key = key;
        this.out = out;
        this.err = err;
    }

    /**
     * Sends a file or folder.
     *
     * @param dataSet the name of the data set; null for that of the file or folder
     * @param mapping the mapping of a spreadsheet; null for the one beside it
     * @return the exit code of the command
     * @throws IOException if the files cannot be read or the service does not answer; the message says which
     */
    int run(Path path, String dataSet, Path mapping, ImportOptions options) throws IOException {
        String name = ImportSource.of(path, dataSet).dataSet();
        String boundary = UUID.randomUUID().toString();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> accepted = send(
                    client,
                    request(server.resolve("/imports?" + parameters(name, options)))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(body(files(path, mapping), boundary)));
            if (accepted.statusCode() != ACCEPTED) {
                err.println("The service refuses %s: %s".formatted(path, problem(accepted)));
                return ProgramCommand.INCOMPLETE;
            }
            return print(ended(client, accepted.headers().firstValue("Location").orElseThrow()));
        }
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException refused) {
            throw new IOException("The service at %s cannot be reached.".formatted(server), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The import was interrupted; the service may go on with it.", stopped);
        }
    }

    private static String parameters(String dataSet, ImportOptions options) {
        String flags = "dataset=%s&dryRun=%s&strict=%s&allowRetractions=%s"
                .formatted(encoded(dataSet), options.dryRun(), options.strict(), options.allowRetractions());
        return options.format() == null ? flags : flags + "&format=" + encoded(options.format());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record SentFile(String name, Path path) {}

    /** The files at the path, with the mapping under the name by which it is found. */
    private static List<SentFile> files(Path path, Path mapping) throws IOException {
        List<SentFile> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(Files::isRegularFile).sorted().forEach(file -> files.add(sent(file)));
            }
        } else {
            files.add(sent(path));
            String ending = mapping == null || mapping.toString().endsWith(".json") ? ".mapping.json" : ".mapping.yaml";
            if (mapping != null) {
                files.add(new SentFile(MappingFiles.name(files.getFirst().name(), ending), mapping));
            }
            for (String beside : mapping == null ? MappingFiles.ENDINGS : List.<String>of()) {
                Path companion =
                        path.resolveSibling(MappingFiles.name(files.getFirst().name(), beside));
                if (Files.isRegularFile(companion)) {
                    files.add(sent(companion));
                }
            }
        }
        return files;
    }

    private static SentFile sent(Path file) {
        return new SentFile(file.getFileName().toString(), file);
    }

    private static BodyPublisher body(List<SentFile> files, String boundary) throws IOException {
        List<BodyPublisher> parts = new ArrayList<>();
        for (SentFile file : files) {
            parts.add(BodyPublishers.ofString(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(boundary, file.name().replaceAll("[\"\\r\\n]", "_"))));
            parts.add(BodyPublishers.ofFile(file.path()));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--%s--\r\n".formatted(boundary)));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    /** The state of the import when it has ended. */
    private JsonObject ended(HttpClient client, String location) throws IOException {
        while (true) {
            HttpResponse<String> state = send(client, request(server.resolve(location)));
            if (state.statusCode() != FOUND) {
                throw new IOException("The import cannot be followed: " + problem(state));
            }
            JsonObject run = new JsonObject(state.body());
            if (!ImportStatus.RUNNING.name().equals(run.getString("status"))) {
                return run;
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The import was interrupted; the service goes on with it.", stopped);
        }
    }

    private int print(JsonObject run) {
        boolean isComplete = Stream.of(ImportStatus.PUBLISHED, ImportStatus.DRY_RUN)
                .anyMatch(status -> status.name().equals(run.getString("status")));
        out.println("The import %s of the data set \"%s\" has ended: %s."
                .formatted(run.getString("id"), run.getString("dataSet"), run.getString("status")));
        JsonArray counts = run.getJsonArray("counts", new JsonArray());
        for (int at = 0; at < counts.size(); at++) {
            JsonObject count = counts.getJsonObject(at);
            isComplete &= count.getLong("rejected", 0L) == 0;
            out.println("%s: %d read, %d new, %d rejected"
                    .formatted(
                            count.getString("kind"),
                            count.getLong("read", 0L),
                            count.getLong("added", 0L),
                            count.getLong("rejected", 0L)));
        }
        out.flush();
        if (run.getString("problem") != null) {
            err.println(run.getString("problem"));
        }
        return isComplete ? ProgramCommand.DONE : ProgramCommand.INCOMPLETE;
    }

    private static String problem(HttpResponse<String> response) {
        try {
            return new JsonObject(response.body())
                    .getJsonArray("errors")
                    .getJsonObject(0)
                    .getString("message");
        } catch (DecodeException | NullPointerException | ClassCastException | IndexOutOfBoundsException _) {
            return "it answers with the status %d.".formatted(response.statusCode());
        }
    }
}
