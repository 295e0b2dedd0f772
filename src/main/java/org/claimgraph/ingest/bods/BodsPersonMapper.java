package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.ingest.ImportedEntity;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.ingest.parse.PartialDate;
import org.claimgraph.ingest.parse.ValidTimes;

/** Maps the statement of a person. */
final class BodsPersonMapper {
    private static final TextValue PEP = new TextValue("role.pep", Languages.NONE);
    private final BodsMapper mapper;
    private final BodsStatement statement;
    private final String key;

    BodsPersonMapper(BodsMapper mapper, BodsStatement statement) {
        this.mapper = mapper;
        this.statement = statement;
        this.key = mapper.key(statement.record());
    }

    void map() {
        List<Name.Form> names = names();
        EntityDraft draft =
                new EntityDraft(EntityKind.PERSON, key, names.getFirst().value(), null, null, null);
        mapper.claims()
                .sink()
                .entity(
                        statement.place(),
                        new ImportedEntity(
                                draft,
                                names,
                                BodsEntityMapper.codes(statement.details().path("identifiers"))));
        String birth = statement.text("/birthDate");
        if (birth != null) {
            PartialDate.parse(birth, null)
                    .ifPresentOrElse(
                            date -> mapper.add(
                                    statement,
                                    mapper.claim(statement, key, "birthDate", date)
                                            .printed(birth),
                                    "birthDate"),
                            () -> mapper.claims()
                                    .findings()
                                    .warn(
                                            statement.place(),
                                            "not-a-date",
                                            "\"birthDate\" is not a date: \"%s\". Write it like 1955, 1955-02 or 1955-02-24."
                                                    .formatted(birth)));
        }
        text("birthPlace", BodsAddresses.text(statement.details().path("placeOfBirth")), "placeOfBirth");
        statement.details().path("nationalities").forEach(one -> code("nationality", one));
        statement.details().path("taxResidencies").forEach(one -> code("taxResidency", one));
        BodsAddresses.map(mapper, statement, key);
        exposure(statement.details().path("politicalExposure"));
        reason();
    }

    private List<Name.Form> names() {
        List<Name.Form> names = new ArrayList<>();
        for (JsonNode name : statement.details().path("names")) {
            String full = name.path("fullName").asText("");
            if (!full.isBlank()) {
                NameKind kind = kind(name.path("type").asText(""));
                names.add(BodsEntityMapper.name(full, names.isEmpty() ? NameKind.PRIMARY : kind));
            }
        }
        if (names.isEmpty()) {
            String unnamed = statement.details().path("personType").asText("").equals("anonymousPerson")
                    ? "Anonymous person"
                    : "Unknown person";
            mapper.claims()
                    .findings()
                    .info(
                            statement.place(),
                            "unnamed",
                            "The person has no name; it is named \"%s\".".formatted(unnamed));
            names.add(BodsEntityMapper.name(unnamed, NameKind.PRIMARY));
        }
        return names;
    }

    private static NameKind kind(String type) {
        return switch (type) {
            case "translation" -> NameKind.TRANSLATION;
            case "transliteration" -> NameKind.TRANSLITERATION;
            case "former", "birth" -> NameKind.FORMER;
            case "legal" -> NameKind.LEGAL;
            default -> NameKind.ALIAS;
        };
    }

    private void text(String predicate, String text, String slot) {
        if (!text.isBlank()) {
            mapper.add(
                    statement,
                    mapper.claim(statement, key, predicate, new TextValue(text, Languages.UNDETERMINED))
                            .printed(text),
                    slot);
        }
    }

    private void code(String predicate, JsonNode country) {
        String code = country.path("code").asText(country.path("name").asText(""));
        if (!code.isBlank()) {
            mapper.add(
                    statement,
                    mapper.claim(statement, key, predicate, new TextValue(code, Languages.NONE))
                            .printed(country.path("name").asText(null)),
                    predicate + "/" + code);
        }
    }

    /** Political exposure is a topic, with its time and reason; the statement that there is none denies it. */
    private void exposure(JsonNode exposure) {
        switch (exposure.path("status").asText("")) {
            case "isPep" -> {
                exposure.path("details").forEach(this::position);
                if (exposure.path("details").isEmpty()) {
                    mapper.add(statement, mapper.claim(statement, key, "topic", PEP), "pep");
                }
            }
            case "isNotPep" ->
                mapper.add(statement, mapper.claim(statement, key, "topic", PEP).with(Polarity.NEGATED), "pep");
            case "unknown" ->
                mapper.add(
                        statement,
                        mapper.claim(
                                statement,
                                key,
                                "topic",
                                new UnknownValue("It is unknown whether the person is politically exposed.")),
                        "pep");
            default -> {}
        }
    }

    private void position(JsonNode detail) {
        TimeValue from =
                PartialDate.parse(detail.path("startDate").asText(""), null).orElse(null);
        TimeValue to =
                PartialDate.parse(detail.path("endDate").asText(""), null).orElse(null);
        StructuredClaim claim = mapper.claim(statement, key, "topic", PEP).validIn(ValidTimes.between(from, to, false));
        String reason = detail.path("reason").asText("");
        mapper.add(statement, reason.isBlank() ? claim : claim.qualified("reason", reason), "pep/" + reason);
    }

    /** Why an unknown or anonymous person is not named. */
    private void reason() {
        String reason = statement.text("/unspecifiedPersonDetails/reason");
        if (reason != null) {
            text("note", reason, "unspecified");
        }
    }
}
