package org.claimgraph;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Down only: a room uses the rooms below it. The table is the rule; a room that is not in it has no business here. */
class DependencyTest {
    private static final String ROOT = "org.claimgraph.";
    private static final Set<String> DOORS = Set.of("explorer", "ingest", "export");
    private static final Set<String> KINDS =
            Set.of("company", "person", "deal", "regulator", "organization", "proceeding", "product");
    private static final Set<String> BELOW_KINDS = Set.of("view", "claim", "source", "graph", "platform");
    private static final Map<String, Set<String>> USES = Map.of(
            "view", Set.of("claim", "source", "graph", "platform"),
            "search", Set.of("claim", "source", "graph", "platform"),
            "claim", Set.of("source", "graph", "platform"),
            "source", Set.of("graph", "platform"),
            "graph", Set.of("platform"),
            "platform", Set.of());

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.claimgraph");

    private static Map<String, Set<String>> rule() {
        Map<String, Set<String>> rule = new HashMap<>(USES);
        KINDS.forEach(kind -> rule.put(kind, BELOW_KINDS));
        Set<String> everythingButDoors = new TreeSet<>(rule.keySet());
        DOORS.forEach(door -> rule.put(door, everythingButDoors));
        return rule;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private List<String> violations(Map<String, Set<String>> rule) {
        List<String> violations = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = room(dependency.getTargetClass().getBaseComponentType());
                if (!to.isEmpty()
                        && !to.equals(room(type))
                        && !rule.getOrDefault(room(type), Set.of()).contains(to)) {
                    violations.add(dependency.getDescription());
                }
            }
        }
        return violations;
    }

    @Test
    void everyRoomUsesOnlyTheRoomsBelowIt() {
        assertEquals(List.of(), violations(rule()));
    }

    @Test
    void everyClassIsInARoomThatTheRuleKnows() {
        Set<String> strangers = new TreeSet<>();
        CLASSES.forEach(type -> {
            if (!rule().containsKey(room(type))) {
                strangers.add(type.getName());
            }
        });
        assertEquals(Set.of(), strangers);
    }

    @Test
    void aForbiddenUseIsSeen() {
        for (String room : List.of("view", "claim", "source", "graph", "company", "ingest")) {
            Map<String, Set<String>> stricter = rule();
            stricter.put(room, Set.of());
            assertFalse(violations(stricter).isEmpty(), room);
        }
    }

    @Test
    void everyKindOfEntityHasItsRoom() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(room(type)));
        assertTrue(rooms.containsAll(KINDS), () -> "only " + rooms);
    }

    @Test
    void noRoomsGoInCircles() {
        slices().matching("org.claimgraph.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("org.claimgraph.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
