package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.Scripts;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.ingest.parse.PartialDate;

/** Maps the statement of an entity. */
final class BodsEntityMapper {
    private static final String UNNAMED = "Unnamed entity";
    private static final Map<String, String> SUBKINDS = Map.of(
            "legalEntity", "LEGAL_ENTITY",
            "state", "STATE",
            "stateBody", "STATE_BODY",
            "arrangement", "ARRANGEMENT",
            "anonymousEntity", "ANONYMOUS_ENTITY",
            "unknownEntity", "UNKNOWN_ENTITY");
    private static final Map<String, String> SECURITIES =
            Map.of("ISIN", "isin", "FIGI", "figi", "CUSIP", "cusip", "TICKER", "ticker");
    private final BodsMapper mapper;
    private final BodsStatement statement;
    private final String key;

    BodsEntityMapper(BodsMapper mapper, BodsStatement statement) {
        this.mapper = mapper;
        this.statement = statement;
        this.key = mapper.key(statement.record());
    }

    void map() {
        String type = statement.details().at("/entityType/type").asText("");
        boolean company = type.equals("registeredEntity");
        String name = statement.text("/name");
        if (name == null || name.isBlank()) {
            name = UNNAMED;
            mapper.claims()
                    .findings()
                    .info(
                            statement.place(),
                            "unnamed",
                            "The entity has no name; it is named \"%s\".".formatted(UNNAMED));
        }
        String jurisdiction = statement.text("/jurisdiction/code");
        EntityDraft draft = new EntityDraft(
                company ? EntityKind.COMPANY : EntityKind.ORGANIZATION,
                key,
                name,
                company ? null : SUBKINDS.get(type),
                jurisdiction == null ? null : jurisdiction.toUpperCase(Locale.ROOT),
                null);
        mapper.claims().sink().entity(statement.place(), new ImportedEntity(draft, names(name), identifiers()));
        date("foundingDate", "founded");
        date("dissolutionDate", "dissolved");
        BodsAddresses.map(mapper, statement, key);
        if (statement.details().at("/publicListing/hasPublicListing").asBoolean()) {
            mapper.add(
                    statement,
                    mapper.claim(statement, key, "topic", new TextValue("corp.public", Languages.NONE)),
                    "topic/corp.public");
        }
    }

    private List<Name.Form> names(String name) {
        List<Name.Form> names = new ArrayList<>();
        names.add(name(name, NameKind.PRIMARY));
        statement.details().path("alternateNames").forEach(one -> names.add(name(one.asText(), NameKind.ALIAS)));
        return names;
    }

    static Name.Form name(String value, NameKind kind) {
        return new Name.Form(value, Languages.UNDETERMINED, Scripts.of(value), kind, List.of());
    }

    private List<Identifier.Code> identifiers() {
        Set<Identifier.Code> codes =
                new LinkedHashSet<>(codes(statement.details().path("identifiers")));
        for (JsonNode listing : statement.details().at("/publicListing/securitiesListings")) {
            JsonNode security = listing.path("security");
            String scheme = SECURITIES.get(security.path("idScheme").asText("").toUpperCase(Locale.ROOT));
            if (scheme != null && !security.path("id").asText("").isBlank()) {
                codes.add(new Identifier.Code(scheme, security.path("id").asText()));
            }
        }
        return List.copyOf(codes);
    }

    static List<Identifier.Code> codes(JsonNode identifiers) {
        List<Identifier.Code> codes = new ArrayList<>();
        for (JsonNode identifier : identifiers) {
            String id = identifier.path("id").asText("");
            String scheme = scheme(
                    identifier.path("scheme").asText(""),
                    identifier.path("schemeName").asText(""));
            if (!id.isBlank() && !scheme.isEmpty()) {
                codes.add(new Identifier.Code(scheme, id));
            }
        }
        return codes;
    }

    /** The scheme in lower case: its code without the prefix of international schemes, else its name. */
    private static String scheme(String code, String name) {
        String text = code.isBlank() ? name : code.replaceFirst("^XI-", "");
        String slug = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60);
    }

    private void date(String member, String predicate) {
        String text = statement.text("/" + member);
        if (text != null) {
            PartialDate.parse(text, null)
                    .ifPresentOrElse(
                            date -> mapper.add(
                                    statement,
                                    mapper.claim(statement, key, predicate, date)
                                            .printed(text),
                                    member),
                            () -> mapper.claims()
                                    .findings()
                                    .warn(
                                            statement.place(),
                                            "not-a-date",
                                            "\"%s\" is not a date: \"%s\". Write it like 2021, 2021-02 or 2021-02-16."
                                                    .formatted(member, text)));
        }
    }
}
