package org.claimgraph.graph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubkindsTest {
    private static final String HEAD = "kind\tkey\tlisted\tdescription";
    private static final String ROW = "ASSET\tADDRESS\tno\tA postal address.";

    @Test
    void listsLeaveOutAddressesUserAccountsPostsAndEvents() {
        Subkinds subkinds = new Subkinds();
        assertEquals(Set.of("ADDRESS", "USER_ACCOUNT"), subkinds.unlisted(EntityKind.ASSET));
        assertEquals(Set.of("POSITION"), subkinds.unlisted(EntityKind.ORGANIZATION));
        assertEquals(Set.of("EVENT", "TRIP"), subkinds.unlisted(EntityKind.PROCEEDING));
        assertTrue(subkinds.unlisted(EntityKind.COMPANY).isEmpty());
        assertTrue(subkinds.knows(EntityKind.ASSET, "VESSEL"));
        assertFalse(subkinds.knows(EntityKind.COMPANY, "VESSEL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASSETS\tADDRESS\tno\tA postal address.",
                "ASSET\taddress\tno\tA postal address.",
                "ASSET\tADDRESS\tnever\tA postal address.",
                "ASSET\tADDRESS\tno\t-",
                "ASSET\tADDRESS\tno",
                "",
                ROW
            })
    void invalidRowIsRejectedWithItsLine(String row) {
        String message = assertThrows(IllegalStateException.class, () -> new Subkinds("table", List.of(HEAD, ROW, row)))
                .getMessage();
        assertTrue(message.startsWith("table:3: "), message);
    }
}
