package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/operations.md lists every setting of the configuration mappings with its default. */
class DocumentedSettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(CLAIMGRAPH_[A-Z_]+)` \\| `?([^|`]+)`? \\|");
    private static final String NO_DEFAULT = "none";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.claimgraph");

    /** The defaults by environment variable. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            type.tryGetAnnotationOfType(ConfigMapping.class)
                    .ifPresent(mapping -> addAll(settings, environmentName(mapping.prefix()), type));
        }
        return settings;
    }

    private static void addAll(Map<String, String> settings, String prefix, JavaClass type) {
        for (JavaMethod method : type.getMethods()) {
            String name = prefix + "_" + environmentName(method.getName());
            Optional<WithDefault> value = method.tryGetAnnotationOfType(WithDefault.class);
            if (value.isPresent()) {
                settings.put(name, value.get().value());
            } else if (method.getRawReturnType().isEquivalentTo(Optional.class)
                    || method.getRawReturnType().isEquivalentTo(OptionalInt.class)) {
                settings.put(name, NO_DEFAULT);
            } else if (method.getRawReturnType().isMemberClass()
                    && method.getRawReturnType().isInterface()) {
                addAll(settings, name, method.getRawReturnType());
            }
        }
    }

    /** "bodyLimit" and "claimgraph.http" as in BODY_LIMIT and CLAIMGRAPH_HTTP. */
    private static String environmentName(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Test
    void everySettingIsListedWithItsDefault() {
        Map<String, String> expected = settings();
        assertTrue(expected.size() > 10, expected::toString);
        Map<String, String> listed = ROW.matcher(
                        MarkdownFile.read(Path.of("docs/operations.md")).text())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, _) -> one, TreeMap::new));
        listed.keySet().retainAll(expected.keySet());
        assertEquals(expected, listed);
    }
}
