package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command import beside a running service, whose database it leaves alone. */
@QuarkusTest
class ServerImportTest {
    @TestHTTPResource
    URI service;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path path, String key, ImportOptions options) throws IOException {
        return new ServerImport(service, key, new PrintWriter(out), new PrintWriter(err, true))
                .run(path, null, null, options);
    }

    private Path file() throws IOException {
        Path file = folder.resolve("server-import.jsonl");
        Files.writeString(
                file,
                "{\"type\":\"entity\",\"id\":\"server-import-a\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"Server Import\",\"language\":\"en\",\"script\":\"Latn\",\"kind\":\"PRIMARY\"}]}\n");
        return file;
    }

    @Test
    void fileIsImportedByTheService() throws IOException {
        assertEquals(0, run(file(), TestKeys.text("CURATOR"), ImportOptions.DEFAULT), err::toString);
        assertTrue(out.toString().contains("\"server-import\" has ended: PUBLISHED"), out::toString);
        assertEquals(
                "Server Import",
                TestClient.data("query($id: ID!) { entity(id: $id) { name } }", Map.of("id", "entity/server-import-a"))
                        .at("/entity/name")
                        .asText());
    }

    @Test
    void folderIsOneDataSet() throws IOException {
        file();
        Files.writeString(
                folder.resolve("other.jsonl"),
                "{\"type\":\"document\",\"id\":\"server-import-doc\",\"language\":\"en\",\"title\":\"Register\"}\n");
        assertEquals(
                0, run(folder, TestKeys.text("CURATOR"), new ImportOptions(true, false, false, null)), err::toString);
        assertTrue(out.toString().contains("DRY_RUN"), out::toString);
        assertTrue(out.toString().contains("documents: 1 read"), out::toString);
    }

    @Test
    void refusalOfTheServiceIsShown() throws IOException {
        assertEquals(3, run(file(), TestKeys.text("READER"), ImportOptions.DEFAULT));
        assertTrue(err.toString().contains("needs a key with the role curator"), err::toString);
    }

    @Test
    void missingServiceIsNamed() throws IOException {
        ServerImport nowhere =
                new ServerImport(URI.create("http://127.0.0.1:9"), "key", new PrintWriter(out), new PrintWriter(err));
        Path file = file();
        String message = assertThrows(IOException.class, () -> nowhere.run(file, null, null, ImportOptions.DEFAULT))
                .getMessage();
        assertEquals("The service at http://127.0.0.1:9 cannot be reached.", message);
    }
}
