package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.claimgraph.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @ParameterizedTest
    @EnumSource(Ids.class)
    void anIdLeadsBackToItsFamilyAndKey(Ids family) {
        String id = family.of("some/key");
        assertEquals(family, Ids.familyOf(id));
        assertEquals("some/key", family.key(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entity", "entity/", "Entity/x", " entity/x", "claim/x"})
    void whatIsNoIdOfTheFamilyIsNamed(String id) {
        Problem problem = assertThrows(Problem.class, () -> Ids.ENTITY.key(id));
        assertEquals(Problem.Code.BAD_INPUT, problem.code());
        assertTrue(problem.getMessage().contains("\"" + id + "\""), problem.getMessage());
    }

    @Test
    void anEndlessIdIsRefusedInFewWords() {
        Problem problem = assertThrows(Problem.class, () -> Ids.ENTITY.key("entity/" + "x".repeat(10_000)));
        assertTrue(problem.getMessage().length() < 250, problem.getMessage());
    }
}
