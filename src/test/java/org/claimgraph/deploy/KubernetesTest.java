package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the manifests, and what {@code kubectl kustomize} renders from them if kubectl is installed. */
class KubernetesTest {
    private static final int PORT = 8080;
    private static final long MEGABYTE = 1024 * 1024;

    /** The memory that a JVM needs beside its heap. */
    private static final long BESIDE_HEAP = 256 * MEGABYTE;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    static List<Path> files() {
        return Manifests.files();
    }

    static List<Path> overlays() {
        return Manifests.overlays();
    }

    private static List<Object> rendered(Path overlay) {
        List<Object> rendered = Manifests.rendered(overlay);
        assumeTrue(rendered != null, "kubectl is not installed, so the overlays are not rendered.");
        return rendered;
    }

    private static boolean isCloudRun(Path overlay) {
        return overlay.endsWith("cloud-run");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsValidAgainstTheKubernetesModel(Path file) {
        assertFalse(Manifests.trees(Manifests.text(file)).isEmpty());
        Manifests.read(Manifests.text(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {prots: []}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{imgae: a}]}}}}",
                "{apiVersion: serving.knative.dev/v1, kind: Service, spec: {template: {spec: {concurrency: 1}}}}",
                "{apiVersion: apps/v2, kind: Deployment}",
                "{apiVersion: v1, kind: Service, kind: Service}"
            })
    void unknownFieldKindOrVersionIsDetected(String yaml) {
        assertThrows(AssertionError.class, () -> Manifests.read(yaml));
    }

    @Test
    void everyFileIsReferencedByItsKustomization() {
        Set<Path> forgotten = new TreeSet<>(Manifests.files());
        for (Path file : Manifests.files()) {
            if (file.endsWith("kustomization.yaml")) {
                forgotten.remove(file);
                var words = Manifests.trees(Manifests.text(file)).getFirst();
                words.path("resources").forEach(one -> forgotten.remove(file.resolveSibling(one.asText())));
                words.path("patches")
                        .forEach(one -> forgotten.remove(
                                file.resolveSibling(one.path("path").asText())));
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void containersRunWithoutRootOnAReadOnlyFileSystem(Path overlay) {
        PodSpec pods = Manifests.pods(rendered(overlay));
        Container container = pods.getContainers().getFirst();
        assertEquals(Set.of("/data"), mounts(container));
        if (isCloudRun(overlay)) {
            return; // Cloud Run accepts no security context; it has a sandbox and the image's user.
        }
        SecurityContext security = container.getSecurityContext();
        PodSecurityContext shared = pods.getSecurityContext();
        assertTrue(shared == null ? security.getRunAsNonRoot() : shared.getRunAsNonRoot());
        assertEquals(10001, shared == null ? security.getRunAsUser() : shared.getRunAsUser());
        assertEquals(
                "RuntimeDefault",
                (shared == null ? security.getSeccompProfile() : shared.getSeccompProfile()).getType());
        assertTrue(security.getReadOnlyRootFilesystem());
        assertFalse(security.getAllowPrivilegeEscalation());
        assertEquals(List.of("ALL"), security.getCapabilities().getDrop());
    }

    private static Set<String> mounts(Container container) {
        Set<String> mounts = new HashSet<>();
        container.getVolumeMounts().forEach(mount -> mounts.add(mount.getMountPath()));
        return mounts;
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyMountIsAVolumeAndEveryVolumeIsMounted(Path overlay) {
        PodSpec pods = Manifests.pods(rendered(overlay));
        Set<String> volumes = new HashSet<>();
        pods.getVolumes().stream().map(Volume::getName).forEach(volumes::add);
        pods.getContainers()
                .getFirst()
                .getVolumeMounts()
                .forEach(mount -> assertTrue(volumes.remove(mount.getName()), mount::getName));
        assertEquals(Set.of(), volumes, "mounted nowhere");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void heapLeavesEnoughMemoryInTheContainer(Path overlay) {
        Container container = Manifests.pods(rendered(overlay)).getContainers().getFirst();
        String options = container.getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
        var heap = HEAP.matcher(options);
        assertTrue(heap.find(), options);
        long limit = bytes(container.getResources().getLimits(), "memory");
        assertTrue(Long.parseLong(heap.group(1)) * MEGABYTE + BESIDE_HEAP <= limit, options);
        if (container.getResources().getRequests() != null
                && !container.getResources().getRequests().isEmpty()) {
            assertTrue(bytes(container.getResources().getRequests(), "memory") <= limit);
        }
    }

    private static long bytes(Map<String, io.fabric8.kubernetes.api.model.Quantity> quantities, String name) {
        BigDecimal amount = quantities.get(name).getNumericalAmount();
        return amount.longValueExact();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsOfProbesServiceAndNetworkPolicyAreTheContainers(Path overlay) {
        List<Object> all = rendered(overlay);
        Container container = Manifests.pods(all).getContainers().getFirst();
        ContainerPort port = container.getPorts().getFirst();
        assertEquals(PORT, port.getContainerPort());
        assertEquals(1, container.getPorts().size());
        for (Probe probe : probes(container)) {
            IntOrString asked = probe.getHttpGet().getPort();
            assertTrue(asked == null || isPort(asked, port), () -> "a probe asks port " + asked);
        }
        Service service = Manifests.only(all, Service.class);
        if (service != null) {
            service.getSpec()
                    .getPorts()
                    .forEach(one -> assertTrue(isPort(one.getTargetPort(), port), () -> one.toString()));
        }
        NetworkPolicy policy = Manifests.only(all, NetworkPolicy.class);
        assertTrue(
                isCloudRun(overlay)
                        || policy.getSpec().getIngress().stream()
                                .flatMap(rule -> rule.getPorts().stream())
                                .anyMatch(one -> isPort(one.getPort(), port)),
                "the network policy admits nothing");
    }

    private static boolean isPort(IntOrString asked, ContainerPort port) {
        return port.getName().equals(asked.getStrVal())
                || port.getContainerPort().equals(asked.getIntVal());
    }

    private static List<Probe> probes(Container container) {
        return java.util.stream.Stream.of(
                        container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodHasStartupAndLivenessProbes(Path overlay) {
        Container container = Manifests.pods(rendered(overlay)).getContainers().getFirst();
        assertNotNull(container.getStartupProbe());
        assertNotNull(container.getLivenessProbe());
        // Cloud Run has no readiness probes.
        assertTrue(isCloudRun(overlay) || container.getReadinessProbe() != null);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void selectorsMatchThePods(Path overlay) {
        List<Object> all = rendered(overlay);
        Deployment deployment = Manifests.only(all, Deployment.class);
        Map<String, String> labels = deployment != null
                ? deployment.getSpec().getTemplate().getMetadata().getLabels()
                : Manifests.only(all, io.fabric8.knative.serving.v1.Service.class)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels();
        if (deployment != null) {
            assertFinds(deployment.getSpec().getSelector().getMatchLabels(), labels);
            assertFinds(Manifests.only(all, Service.class).getSpec().getSelector(), labels);
            var budget = Manifests.only(all, PodDisruptionBudget.class).getSpec();
            assertFinds(budget.getSelector().getMatchLabels(), labels);
            assertEquals(1, budget.getMaxUnavailable().getIntVal());
        }
        if (!isCloudRun(overlay)) {
            var policy = Manifests.only(all, NetworkPolicy.class).getSpec();
            assertFinds(policy.getPodSelector().getMatchLabels(), labels);
            assertEquals(Set.of("Ingress", "Egress"), new HashSet<>(policy.getPolicyTypes()));
        }
    }

    private static void assertFinds(Map<String, String> selector, Map<String, String> labels) {
        assertFalse(selector.isEmpty());
        assertTrue(labels.entrySet().containsAll(selector.entrySet()), () -> selector + " does not match " + labels);
    }

    @Test
    void embeddedDatabaseHasOnePodAtATimeAndAPersistentVolume() {
        List<Object> all = rendered(Path.of("k8s/overlays/embedded"));
        var spec = Manifests.only(all, Deployment.class).getSpec();
        assertEquals(1, spec.getReplicas());
        assertEquals("Recreate", spec.getStrategy().getType());
        Volume volume = spec.getTemplate().getSpec().getVolumes().getFirst();
        assertEquals(
                Manifests.only(all, PersistentVolumeClaim.class).getMetadata().getName(),
                volume.getPersistentVolumeClaim().getClaimName());
        assertEquals(
                "h2", setting(spec.getTemplate().getSpec(), "CLAIMGRAPH_DB").getValue());
    }

    @Test
    void postgresqlOverlayHasSeveralPodsAndReadsCredentialsFromASecret() {
        List<Object> all = rendered(Path.of("k8s/overlays/postgresql"));
        var spec = Manifests.only(all, Deployment.class).getSpec();
        assertTrue(spec.getReplicas() > 1);
        PodSpec pods = spec.getTemplate().getSpec();
        assertEquals("postgresql", setting(pods, "CLAIMGRAPH_DB").getValue());
        for (String secret : List.of("JDBC_URL", "USERNAME", "PASSWORD")) {
            EnvVar setting = setting(pods, "QUARKUS_DATASOURCE_" + secret);
            assertNotNull(setting.getValueFrom().getSecretKeyRef().getKey());
        }
        assertTrue(Manifests.only(all, NetworkPolicy.class).getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .anyMatch(port -> port.getPort().getIntVal() == 5432));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverless", "cloud-run"})
    void serverlessPodsScaleToZeroAndStartWithinTheTimeout(String overlay) {
        List<Object> all = rendered(Path.of("k8s/overlays", overlay));
        var template = Manifests.only(all, io.fabric8.knative.serving.v1.Service.class)
                .getSpec()
                .getTemplate();
        var annotations = template.getMetadata().getAnnotations();
        assertEquals(
                "0",
                annotations.getOrDefault(
                        "autoscaling.knative.dev/min-scale", annotations.get("autoscaling.knative.dev/minScale")));
        assertTrue(template.getSpec().getContainerConcurrency() > 0);
        Container container = template.getSpec().getContainers().getFirst();
        Probe start = container.getStartupProbe();
        assertTrue(start.getPeriodSeconds() * start.getFailureThreshold()
                <= template.getSpec().getTimeoutSeconds());
        assertEquals("memory", setting(container, "CLAIMGRAPH_DB").getValue());
    }

    private static EnvVar setting(PodSpec pods, String name) {
        return setting(pods.getContainers().getFirst(), name);
    }

    private static EnvVar setting(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
