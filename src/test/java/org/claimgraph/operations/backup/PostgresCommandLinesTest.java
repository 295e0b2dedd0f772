package org.claimgraph.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresCommandLinesTest {
    @Test
    void commandsNameTheDatabaseOfTheService() {
        PostgresCommandLines tools =
                new PostgresCommandLines("jdbc:postgresql://db.example:5433/graph?sslmode=require", "editor");
        assertEquals(
                "pg_dump --format=custom --no-owner --file=today.dump --host=db.example --port=5433 --username=editor graph",
                tools.dump(Path.of("today.dump")));
        assertEquals(
                "pg_restore --clean --if-exists --no-owner --single-transaction --host=db.example --port=5433 --username=editor --dbname=graph 'my file.dump'",
                tools.restore(Path.of("my file.dump")));
        assertEquals(
                "pg_dump --format=custom --no-owner --file=x --host=localhost --port=5432 claimgraph",
                new PostgresCommandLines("jdbc:postgresql://localhost/claimgraph", null).dump(Path.of("x")));
    }
}
