package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of the packaged service run in a process of their own, so nothing can be injected into them. */
class PackagedTestsTest {
    @Test
    void packagedTestsHaveNoInjectedFields() {
        List<JavaClass> packaged = new ClassFileImporter()
                .importPackages("org.claimgraph").stream()
                        .filter(type -> type.isAnnotatedWith(QuarkusIntegrationTest.class))
                        .toList();
        assertFalse(packaged.isEmpty());
        assertEquals(
                List.of(),
                packaged.stream()
                        .flatMap(type -> type.getAllFields().stream())
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .map(JavaField::getFullName)
                        .toList());
    }
}
