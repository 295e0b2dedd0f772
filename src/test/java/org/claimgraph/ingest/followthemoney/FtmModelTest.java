package org.claimgraph.ingest.followthemoney;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmProperty;
import org.claimgraph.graph.followthemoney.FtmProperty.Action;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.Subkinds;
import org.claimgraph.ingest.CollectingSink;
import org.junit.jupiter.api.Test;

/** The mapping covers the whole model of FollowTheMoney and names only what exists. */
class FtmModelTest {
    private static final FtmModel MODEL = new FtmModel();
    private static final Predicates PREDICATES = new Predicates();

    private static JsonNode published() {
        try {
            return new ObjectMapper()
                    .readTree(CollectingSink.bytes("/ftm/model/defaultModel.json"))
                    .get("schemata");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void mappingHasEverySchemaOfTheModelWithItsParents() {
        Map<String, List<String>> expected = new TreeMap<>();
        published().properties().forEach(schema -> {
            List<String> parents = new ArrayList<>();
            schema.getValue().path("extends").forEach(parent -> parents.add(parent.asText()));
            expected.put(schema.getKey(), parents);
        });
        assertEquals(69, expected.size());
        Map<String, List<String>> mapped = new TreeMap<>();
        MODEL.schemata().forEach(schema -> mapped.put(schema.name(), schema.parents()));
        assertEquals(expected, mapped);
    }

    @Test
    void mappingHasEveryPropertyOfTheModelWithItsTypeAndRange() {
        Map<String, String> expected = new TreeMap<>();
        published()
                .properties()
                .forEach(schema -> schema.getValue()
                        .get("properties")
                        .properties()
                        .forEach(property -> expected.put(
                                schema.getKey() + ":" + property.getKey(),
                                property.getValue().get("type").asText()
                                        + " "
                                        + property.getValue().path("range").asText(null)
                                        + " "
                                        + property.getValue().path("stub").asBoolean())));
        assertEquals(602, expected.size());
        Map<String, String> mapped = new TreeMap<>();
        MODEL.properties()
                .forEach(property -> mapped.put(
                        property.schema() + ":" + property.name(),
                        property.type() + " " + property.range() + " " + (property.action() == Action.STUB)));
        assertEquals(expected, mapped);
    }

    @Test
    void targetsOfTheMappingExist() {
        for (FtmProperty property : MODEL.properties()) {
            switch (property.action()) {
                case CLAIM, INVERSE, AMOUNT, SHARE, COUNT ->
                    assertTrue(PREDICATES.knows(property.target()), property::toString);
                case NAME -> assertNotNull(NameKind.valueOf(property.target()));
                case IDENTIFIER -> assertTrue(property.target().matches("[a-z0-9-]+"), property::toString);
                default -> {}
            }
            boolean document = MODEL.isA(property.schema(), "Document");
            if (property.action() == Action.KEPT && !document) {
                assertFalse(PREDICATES.knows(property.name()), property::toString);
            }
        }
        Subkinds subkinds = new Subkinds();
        for (FtmSchema schema : MODEL.schemata()) {
            assertTrue(schema.predicate() == null || PREDICATES.knows(schema.predicate()), schema::toString);
            assertTrue(schema.money() == null || PREDICATES.knows(schema.money()), schema::toString);
            assertTrue(schema.subkind() == null || subkinds.knows(schema.kind(), schema.subkind()), schema::toString);
        }
    }

    /** A claim with a subject of another kind would be refused. */
    @Test
    void predicatesTakeTheKindsOfTheirSchemata() {
        Set<String> legal = Set.of("LegalEntity", "Thing", "Value", "Interval", "Interest", "Analyzable");
        for (FtmProperty property : MODEL.properties()) {
            FtmSchema schema = MODEL.schema(property.schema());
            if (property.action() == Action.CLAIM
                    && schema.role() == FtmSchema.SchemaRole.ENTITY
                    && !legal.contains(schema.name())) {
                Predicate predicate = PREDICATES.of(property.target());
                assertTrue(predicate.subjectKinds().contains(schema.kind()), property::toString);
            }
            if (property.action() == Action.CLAIM && schema.name().equals("LegalEntity")) {
                Set<EntityKind> kinds = PREDICATES.of(property.target()).subjectKinds();
                assertTrue(kinds.containsAll(Set.of(EntityKind.COMPANY, EntityKind.ORGANIZATION)), property::toString);
            }
        }
    }

    @Test
    void secretsAreNeitherKeptNorClaimed() {
        assertEquals(Action.SECRET, MODEL.property("UserAccount", "password").action());
        assertEquals(Action.SECRET, MODEL.property("CryptoWallet", "privateKey").action());
    }

    @Test
    void propertyIsFoundInTheNearestAncestor() {
        assertEquals("Company", MODEL.property("Company", "jurisdiction").schema());
        assertEquals("Vehicle", MODEL.property("Vessel", "registrationNumber").schema());
        assertEquals("Value", MODEL.property("Payment", "amountEur").schema());
        assertEquals("Company", MODEL.moreSpecific("LegalEntity", "Company"));
    }
}
