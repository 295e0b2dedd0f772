package org.claimgraph;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of docs/decisions/packages.md: packages use only those below them, and there are no cycles. */
class DependencyTest {
    private static final String ROOT = "org.claimgraph.";

    /** From the top down: each package may use only those that follow it. */
    static final List<String> LAYERS = List.of(
            "ingest",
            "export",
            "explorer",
            "curation",
            "operations",
            "kind",
            "search",
            "changes",
            "view",
            "claim",
            "source",
            "graph",
            "act",
            "access",
            "platform",
            "engine");

    /** Packages that nothing else may use: the ways into the product. */
    private static final Set<String> ENTRY_POINTS = Set.of("ingest", "export", "explorer");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.claimgraph");

    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static List<String> violations(List<String> layers) {
        List<String> violations = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = layer(type);
                String to = layer(dependency.getTargetClass().getBaseComponentType());
                boolean isAllowed = layers.indexOf(to) > layers.indexOf(from) && !ENTRY_POINTS.contains(to);
                if (!to.isEmpty() && !to.equals(from) && !isAllowed) {
                    violations.add(dependency.getDescription());
                }
            }
        }
        return violations;
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        assertEquals(List.of(), violations(LAYERS));
    }

    @Test
    void everyPackageIsInTheList() {
        Set<String> unknown = CLASSES.stream()
                .map(DependencyTest::layer)
                .filter(layer -> !LAYERS.contains(layer))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "platform", "graph", "source", "claim", "view"})
    void forbiddenUseIsDetected(String moved) {
        List<String> reordered = new ArrayList<>(LAYERS);
        reordered.remove(moved);
        reordered.addFirst(moved);
        assertFalse(violations(reordered).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engine.", "platform.", "kind.", "view.", "graph.", "ingest."})
    void packagesHaveNoCycles(String parent) {
        slices().matching(ROOT + parent + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void executorUsesNoFramework() {
        List<String> forbidden = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + "engine.execution"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency
                        .getTargetClass()
                        .getPackageName()
                        .matches(
                                "(io\\.quarkus|io\\.vertx|io\\.smallrye|jakarta|org\\.eclipse\\.microprofile)(\\..*)?"))
                .map(Dependency::getDescription)
                .toList();
        assertEquals(List.of(), forbidden);
    }
}
