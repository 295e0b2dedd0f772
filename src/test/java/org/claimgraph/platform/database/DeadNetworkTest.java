package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimgraph.CapturedLog;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.Deadlines;
import org.claimgraph.engine.execution.ErrorCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A PostgreSQL that stops answering without closing its connections. */
@Timeout(120)
class DeadNetworkTest {
    private static final Sql ONE = Sql.of("select 1");
    private static final int WORKERS = 12;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static String url(FreezingProxy proxy) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(proxy.port());
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        AgroalDataSourceConfigurationSupplier source = new AgroalDataSourceConfigurationSupplier();
        source.connectionPoolConfiguration()
                .maxSize(WORKERS + 1)
                .acquisitionTimeout(Duration.ofSeconds(3))
                .connectionFactoryConfiguration()
                .connectionProviderClass(DelegatingDriver.class)
                .jdbcUrl(url)
                .principal(new NamePrincipal("postgres"))
                .credential(new SimplePassword("postgres"));
        Map.of("connectTimeout", "1", "loginTimeout", "1", "socketTimeout", "900", "cancelSignalTimeout", "1")
                .forEach((name, value) -> source.connectionPoolConfiguration()
                        .connectionFactoryConfiguration()
                        .jdbcProperty(name, value));
        new BrokenConnections(url).setExceptionSorter("other", source);
        return AgroalDataSource.from(source);
    }

    private static int read(Database database) {
        return Deadlines.call(
                Duration.ofMillis(300), () -> database.list(ONE, Row::integer).getFirst());
    }

    @Test
    void workersComeBackAndTheServiceRecovers() throws Exception {
        try (FreezingProxy proxy = new FreezingProxy(postgres.getPort());
                AgroalDataSource pool = pool(url(proxy));
                CapturedLog log = new CapturedLog(AvailabilityLog.class);
                ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            Database database = new Database(pool, HiddenValues.NONE, url(proxy));
            openAll(database, workers);
            proxy.freeze();
            long start = System.nanoTime();
            for (Future<Integer> reading : readByAll(database, workers)) {
                ExecutionException failed = assertThrows(ExecutionException.class, reading::get);
                assertEquals(ErrorCode.UNAVAILABLE, ((ApiException) failed.getCause()).code());
            }
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            assertTrue(seconds < 8, () -> "came back after " + seconds + " s");
            assertEquals(1, log.messages().size(), log.messages()::toString);
            proxy.thaw();
            assertEquals(1, read(database));
            database.close();
        }
    }

    /** Makes the pool open a connection for each worker, by reading with all of them at the same time. */
    private static void openAll(Database database, ExecutorService workers) throws Exception {
        CountDownLatch together = new CountDownLatch(WORKERS);
        List<Future<?>> readings = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            readings.add(workers.submit(() -> database.list(ONE, _ -> await(together))));
        }
        for (Future<?> reading : readings) {
            reading.get();
        }
    }

    private static boolean await(CountDownLatch together) {
        together.countDown();
        try {
            return together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Future<Integer>> readByAll(Database database, ExecutorService workers) {
        List<Future<Integer>> readings = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            readings.add(workers.submit(() -> read(database)));
        }
        return readings;
    }

    @Test
    void serverThatDoesNotAnswerIsNamedAtTheStart() throws Exception {
        try (FreezingProxy proxy = new FreezingProxy(postgres.getPort())) {
            proxy.freeze();
            Properties settings = new Properties();
            settings.putAll(Map.of("user", "postgres", "connectTimeout", "1", "loginTimeout", "1"));
            SQLException failure = assertThrows(
                    SQLException.class,
                    () -> new DelegatingDriver().connect(url(proxy) + "?password=secret", settings));
            assertTrue(failure.getMessage().contains("127.0.0.1:" + proxy.port()), failure.getMessage());
            assertTrue(failure.getMessage().contains("QUARKUS_DATASOURCE_JDBC_URL"), failure.getMessage());
            assertTrue(!failure.getMessage().contains("secret"), failure.getMessage());
        }
    }

    @Test
    void missingDatabaseIsNamed() {
        Properties settings = new Properties();
        settings.putAll(Map.of("user", "postgres", "password", "postgres"));
        String url = "jdbc:postgresql://127.0.0.1:%d/none".formatted(postgres.getPort());
        SQLException failure = assertThrows(SQLException.class, () -> new DelegatingDriver().connect(url, settings));
        assertEquals(
                "The database " + url
                        + " does not exist: create it, or set QUARKUS_DATASOURCE_JDBC_URL to another one.",
                failure.getMessage());
    }
}
