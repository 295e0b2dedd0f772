package org.claimgraph.deploy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The health endpoints that manifests and image use are served. */
@QuarkusTest
class ProbesTest {
    private static final Pattern PATH = Pattern.compile("path: (/q/\\S+)");

    @Test
    void everyProbePathIsServed() {
        Set<String> paths = new TreeSet<>(Set.of(Dockerfile.HEALTH));
        Manifests.files().forEach(file -> {
            Matcher found = PATH.matcher(Manifests.text(file));
            while (found.find()) {
                paths.add(found.group(1));
            }
        });
        assertTrue(paths.size() >= 3, paths::toString);
        paths.forEach(path -> given().get(path).then().statusCode(200).body("status", equalTo("UP")));
    }
}
