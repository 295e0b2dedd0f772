package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A simple class name means one thing everywhere in the main code. */
class ClassNamesTest {
    private static Map<String, TreeSet<String>> repeated() {
        Map<String, TreeSet<String>> bySimpleName = DependencyTest.CLASSES.stream()
                .filter(ClassNamesTest::isVisible)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
        bySimpleName.values().removeIf(names -> names.size() == 1);
        return bySimpleName;
    }

    private static boolean isVisible(JavaClass type) {
        return type.isTopLevelClass()
                || (type.isMemberClass() && type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void topLevelAndPublicNestedTypesHaveUniqueSimpleNames() {
        assertEquals(Map.of(), repeated());
    }
}
