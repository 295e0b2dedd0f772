package org.claimgraph.bench.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes generated claims into an empty database in the service's own schema: deals with eight parties, and companies with
 * claims in documents of media outlets in five languages. Only claims are written, as if an earlier build had recorded them:
 * the service gives them their keys and forms the facts when it first starts.
 */
public final class Ledger {
    /** Changes with the generated data, so that older databases are not reused. */
    public static final int EDITION = 6;

    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3600;
    private static final int CLAIMS_PER_DOCUMENT = 10;
    private final Migrations migrations;
    private final ClaimGenerator.Size size;
    private final ClaimGenerator generator;
    private final Statements statements;
    private final Set<List<String>> questions = new HashSet<>();
    private long sequence;

    private Rows entities, names, identifiers, documents, mentions, claims, qualifiers, hops, evidence;

    /** A ledger of claims; earlier benchmarks have this constructor too, see {@link LedgerWriter}. */
    public Ledger(Migrations migrations, int claims, long seed) {
        this(migrations, LedgerKind.CLAIMS, claims, seed);
    }

    public Ledger(Migrations migrations, LedgerKind kind, int claims, long seed) {
        this.migrations = migrations;
        this.size = kind.size(claims);
        this.generator = new ClaimGenerator(new SplittableRandom(seed), size);
        this.statements = kind.statements(generator, size, seed);
    }

    /** The key of a generated company. */
    public static String companyKey(int number) {
        return ClaimGenerator.company(number);
    }

    /** The id of a generated company in the API. */
    public static String companyId(int number) {
        return "entity/" + companyKey(number);
    }

    /** The first name of a generated company. */
    public static String companyName(int number) {
        return ClaimGenerator.name(number);
    }

    /** The number of generated companies in a ledger of this size. */
    public static int companies(LedgerKind kind, int claims) {
        return kind.size(claims).companies();
    }

    public void write(String url) throws SQLException, IOException {
        migrations.run(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            migrations.takeIndexesAway(connection);
            open(connection);
            writeEntities();
            for (int document = 0; sequence < size.claims(); document++) {
                writeDocument(document);
            }
            close();
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("insert into ledger_rebuild (step, reached) values ('KEYS', 0)");
            }
            connection.commit();
            migrations.putIndexesBack(connection);
        }
        settle(url);
    }

    /** Compacts the database and updates its statistics. */
    public static void settle(String url) throws SQLException {
        boolean h2 = url.startsWith("jdbc:h2:");
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String last : h2 ? List.of("analyze", "shutdown compact") : List.of("vacuum full", "vacuum analyze")) {
                connection.createStatement().execute(last);
            }
        }
    }

    private void open(Connection c) throws SQLException {
        entities = Rows.into(c, "entity", "id, kind, name, subkind, jurisdiction, description, description_language");
        names = Rows.into(c, "entity_name", "entity_id, position, form, language, script, kind, folded");
        identifiers = Rows.into(c, "entity_identifier", "entity_id, scheme, code");
        documents = Rows.into(
                c,
                "document",
                "id, title, language, publisher_id, url, published_at_text, published_at_from, published_at_to,"
                        + " published_at_precision, published_at_basis, published_basis, retrieved_at, length");
        mentions = Rows.into(c, "mention", "document_id, entity_id");
        claims = Rows.into(
                c,
                "claim",
                "id, sequence, document_id, subject_id, predicate, object_id, origin, speaker_id,"
                        + " value_type, value_amount, value_bound, value_unit, value_text, value_language,"
                        + " value_entity_id, printed, summary, polarity, modality, valid_time_text, valid_time_from,"
                        + " valid_time_to, valid_time_precision, valid_time_basis, published_on, recorded_at,"
                        + " retracted_at, rank, rank_reason, extractor, confidence");
        qualifiers = Rows.into(c, "claim_qualifier", "claim_id, position, name, text, language, entity_id");
        hops = Rows.into(c, "claim_hop", "claim_id, position, agent_id, agent_text, role, anonymous, verb, quoted");
        evidence = Rows.into(
                c,
                "claim_evidence",
                "claim_id, position, document_id, span_start, span_end, match_quality, translation, translation_language");
    }

    private void close() throws SQLException {
        for (Rows rows :
                List.of(entities, names, identifiers, documents, mentions, claims, qualifiers, hops, evidence)) {
            rows.close();
        }
    }

    private void writeEntities() throws SQLException {
        for (int number = 0; number < size.companies(); number++) {
            String name = generator.name(number, "");
            entity(ClaimGenerator.company(number), "COMPANY", name, null, "A company that makes things.");
            name(ClaimGenerator.company(number), 1, name + " 株式会社", "ja", "Jpan", "LEGAL");
            name(ClaimGenerator.company(number), 2, "شركة " + name, "ar", "Arab", "TRANSLATION");
            if (generator.chance(50)) {
                name(ClaimGenerator.company(number), 3, name.substring(0, 3).toUpperCase(Locale.ROOT), "en", "Latn", "ABBREVIATION");
            }
            identifiers.add(ClaimGenerator.company(number), "lei", "LEI%016d".formatted(number));
            identifiers.add(ClaimGenerator.company(number), "wikidata", "Q" + (1_000_000 + number));
        }
        for (int number = 0; number < size.people(); number++) {
            entity("person-" + number, "PERSON", generator.name(number, ""), null, null);
        }
        for (int number = 0; number < size.deals(); number++) {
            entity(ClaimGenerator.deal(number), "DEAL", "Deal " + number, "INVESTMENT", "A deal of several parties.");
        }
        for (int number = 0; number < size.products(); number++) {
            entity("product-" + number, "PRODUCT", generator.name(number, " One"), null, null);
        }
        for (int number = 0; number < size.outlets(); number++) {
            entity("outlet-" + number, "ORGANIZATION", generator.name(number, " News"), "MEDIA", null);
        }
    }

    private void entity(String key, String kind, String name, String subkind, String description) throws SQLException {
        entities.add(key, kind, name, subkind, "US", description, description == null ? null : "en");
        name(key, 0, name, "en", "Latn", "PRIMARY");
    }

    private void name(String key, int position, String form, String language, String script, String kind)
            throws SQLException {
        names.add(key, position, form, language, script, kind, form.toLowerCase(Locale.ROOT));
    }

    private void writeDocument(int number) throws SQLException {
        String key = "document-" + number;
        String outlet = "outlet-" + generator.below(size.outlets());
        int language = generator.below(ClaimGenerator.LANGUAGES.size());
        LocalDate day = generator.chance(95) ? FIRST_DAY.plusDays(generator.below(DAYS)) : null;
        documents.add(
                key,
                generator.title(language, generator.party(number % size.deals(), 0)),
                ClaimGenerator.LANGUAGES.get(language),
                outlet,
                "https://news.example/" + outlet + "/" + number,
                day == null ? null : day.toString(),
                day,
                day,
                day == null ? null : "DAY",
                day == null ? null : "STATED",
                day == null ? "UNKNOWN" : "STATED",
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                6000);
        Set<String> mentioned = new LinkedHashSet<>();
        for (int place = 0; place < CLAIMS_PER_DOCUMENT && sequence < size.claims(); place++) {
            writeClaim(key, outlet, day, place, statements.statement(number, place), mentioned);
        }
        for (String entity : mentioned) {
            mentions.add(key, entity);
        }
    }

    private void writeClaim(
            String document, String outlet, LocalDate day, int place, Statement said, Set<String> mentioned)
            throws SQLException {
        int start = place * 500 + generator.below(300);
        int end = start + 40 + generator.below(160);
        boolean named = generator.chance(40);
        String speaker = named ? "person-" + generator.below(size.people()) : null;
        boolean firstAnswer = questions.add(said.question());
        OffsetDateTime recorded =
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(++sequence);
        String claim = "claim-" + sequence;
        boolean retracted = !firstAnswer && said.object() == null && generator.chance(2);
        boolean deprecated = generator.chance(2);
        boolean dated = day != null && generator.chance(40);
        Statement.Value value = said.value();
        claims.add(
                claim,
                sequence,
                document,
                said.subject(),
                said.word().key(),
                said.object(),
                named ? speaker : outlet,
                speaker,
                value.type(),
                value.amount(),
                value.bound(),
                value.unit(),
                value.text(),
                value.language(),
                value.entity(),
                said.printed(),
                said.summary(),
                "AFFIRMED",
                said.modality(),
                dated ? String.valueOf(day.getYear()) : null,
                dated ? day.withDayOfYear(1) : null,
                dated ? day.withDayOfYear(day.lengthOfYear()) : null,
                dated ? "YEAR" : null,
                dated ? "STATED" : null,
                day == null ? NO_DATE : day,
                recorded,
                retracted ? recorded.plusDays(1) : null,
                deprecated ? "DEPRECATED" : "NORMAL",
                deprecated ? "A later report says otherwise." : null,
                "bench",
                new BigDecimal("0.9"));
        for (int position = 0; position < said.qualifiers().size(); position++) {
            Statement.Qualifier one = said.qualifiers().get(position);
            qualifiers.add(
                    claim, position, one.key(), one.text(), one.text() == null ? null : "en", one.entity());
            if (one.entity() != null) {
                mentioned.add(one.entity());
            }
        }
        hops.add(claim, 0, outlet, null, "PUBLISHER", false, "reports", false);
        hops.add(
                claim,
                1,
                speaker,
                named ? null : "people familiar with the matter",
                "ORIGINAL",
                !named,
                "said",
                named);
        evidence.add(claim, 0, document, start, end, "EXACT", "Words of the source in English.", "en");
        mentioned.add(said.subject());
        mentioned.add(outlet);
        if (value.entity() != null) {
            mentioned.add(value.entity());
        }
        if (named) {
            mentioned.add(speaker);
        }
    }
}
