package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdFamilyTest {
    @ParameterizedTest
    @EnumSource(IdFamily.class)
    void idContainsItsFamilyAndKey(IdFamily family) {
        String id = family.of("some/key");
        assertEquals(family, IdFamily.familyOf(id));
        assertEquals("some/key", family.key(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entity", "entity/", "Entity/x", " entity/x", "claim/x"})
    void idOfAnotherFormIsRejectedWithItsText(String id) {
        ApiException problem = assertThrows(ApiException.class, () -> IdFamily.ENTITY.key(id));
        assertEquals(ErrorCode.BAD_INPUT, problem.code());
        assertTrue(problem.getMessage().contains("\"" + id + "\""), problem.getMessage());
    }

    @Test
    void messageForAnOverlongIdIsShort() {
        ApiException problem =
                assertThrows(ApiException.class, () -> IdFamily.ENTITY.key("entity/" + "x".repeat(10_000)));
        assertTrue(problem.getMessage().length() < 250, problem.getMessage());
    }
}
