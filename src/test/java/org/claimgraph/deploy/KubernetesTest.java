package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Those that only make the service of another overlay reachable. */
    private static final Set<Path> WITHOUT_PODS =
            Set.of(Path.of("k8s/overlays/gateway"), Path.of("k8s/overlays/ingress"));

    /** What {@code kubectl kustomize} renders of each overlay; nothing if it is not installed. */
    private static final Map<Path, List<Object>> RENDERED = new HashMap<>();

    @BeforeAll
    static void render(@TempDir Path directory) throws IOException {
        if (Kustomize.isAvailable()) {
            Kustomize kustomize = Kustomize.copy(directory).withSettings();
            Manifests.overlays().forEach(overlay -> RENDERED.put(overlay, kustomize.objects(overlay)));
        }
    }

    static List<Path> files() {
        return Manifests.files();
    }

    /** The overlays that run pods. */
    static List<Path> overlays() {
        return Manifests.overlays().stream()
                .filter(overlay -> !WITHOUT_PODS.contains(overlay))
                .toList();
    }

    private static List<Object> rendered(Path overlay) {
        assumeTrue(Kustomize.isAvailable(), "kubectl is not installed, so the overlays are not rendered.");
        return RENDERED.get(overlay);
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
        Set<Path> forgotten = new TreeSet<>(Manifests.all().toList());
        for (Path file : Manifests.files()) {
            if (file.endsWith("kustomization.yaml")) {
                forgotten.remove(file);
                var words = Manifests.trees(Manifests.text(file)).getFirst();
                words.path("resources").forEach(one -> forgotten.remove(file.resolveSibling(one.asText())));
                words.path("patches")
                        .forEach(one -> forgotten.remove(
                                file.resolveSibling(one.path("path").asText())));
                words.path("configMapGenerator")
                        .forEach(one ->
                                one.path("envs").forEach(name -> forgotten.remove(file.resolveSibling(name.asText()))));
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void containersRunWithoutRootOnAReadOnlyFileSystem(Path overlay) {
        PodSpec pods = Manifests.pods(rendered(overlay));
        Container container = pods.getContainers().getFirst();
        if (isCloudRun(overlay)) {
            return; // Cloud Run accepts no security context; it has a sandbox and the image's user.
        }
        assertTrue(mounts(container).contains("/data"));
        assertTrue(container.getVolumeMounts().stream()
                .allMatch(mount -> mount.getMountPath().equals("/data") || mount.getReadOnly()));
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
        long limit = bytes(container.getResources().getLimits(), "memory");
        var options = container.getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .map(EnvVar::getValue)
                .findFirst();
        if (options.isPresent()) {
            var heap = HEAP.matcher(options.get());
            assertTrue(heap.find(), options.get());
            assertTrue(Long.parseLong(heap.group(1)) * MEGABYTE + BESIDE_HEAP <= limit, options.get());
        } else {
            assertTrue(limit / 2 >= BESIDE_HEAP, "the image takes half of the memory for its heap");
        }
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

    /** The default of one second would restart a service that is merely busy. */
    @ParameterizedTest
    @MethodSource("overlays")
    void probesOfRunningServiceWaitUnderLoad(Path overlay) {
        Container container = Manifests.pods(rendered(overlay)).getContainers().getFirst();
        List<Probe> probes = new ArrayList<>(probes(container));
        probes.remove(container.getStartupProbe());
        for (Probe probe : probes) {
            assertTrue(probe.getTimeoutSeconds() != null && probe.getTimeoutSeconds() >= 3, probe::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void selectorsMatchThePods(Path overlay) {
        List<Object> all = rendered(overlay);
        Deployment deployment = Manifests.only(all, Deployment.class);
        Map<String, String> labels = labels(all);
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

    /** The labels of the pods. */
    private static Map<String, String> labels(List<Object> all) {
        Deployment deployment = Manifests.only(all, Deployment.class);
        return deployment != null
                ? deployment.getSpec().getTemplate().getMetadata().getLabels()
                : Manifests.only(all, io.fabric8.knative.serving.v1.Service.class)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels();
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
        assertNull(spec.getReplicas(), "the autoscaler sets the replicas");
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

    @Test
    void autoscalerFitsTheDeploymentAndTheConnectionsOfPostgresql() {
        List<Object> all = rendered(Path.of("k8s/overlays/postgresql"));
        var autoscaler = Manifests.only(all, HorizontalPodAutoscaler.class).getSpec();
        var deployment = Manifests.only(all, Deployment.class);
        assertEquals(
                deployment.getMetadata().getName(),
                autoscaler.getScaleTargetRef().getName());
        assertEquals(deployment.getKind(), autoscaler.getScaleTargetRef().getKind());
        assertTrue(autoscaler.getMinReplicas() > 1);
        PodSpec pods = deployment.getSpec().getTemplate().getSpec();
        assertNotNull(
                pods.getContainers().getFirst().getResources().getRequests().get("cpu"));
        int connections = Integer.parseInt(
                setting(pods, "QUARKUS_DATASOURCE_JDBC_MAX_SIZE").getValue());
        assertTrue(connections
                > Integer.parseInt(setting(pods, "CLAIMGRAPH_HTTP_IN_FLIGHT").getValue()));
        int surge = deployment
                .getSpec()
                .getStrategy()
                .getRollingUpdate()
                .getMaxSurge()
                .getIntVal();
        // A new PostgreSQL accepts 100, and keeps 3 of them for superusers.
        assertTrue(connections * (autoscaler.getMaxReplicas() + surge) <= 97);
    }

    @Test
    void ingressAndGatewayRouteToTheService() {
        Service service = Manifests.only(rendered(Path.of("k8s/overlays/embedded")), Service.class);
        var backend = Manifests.only(rendered(Path.of("k8s/overlays/ingress")), Ingress.class)
                .getSpec()
                .getRules()
                .getFirst()
                .getHttp()
                .getPaths()
                .getFirst()
                .getBackend()
                .getService();
        var port = service.getSpec().getPorts().getFirst();
        assertEquals(service.getMetadata().getName(), backend.getName());
        assertEquals(port.getName(), backend.getPort().getName());
        var reference = Manifests.only(rendered(Path.of("k8s/overlays/gateway")), HTTPRoute.class)
                .getSpec()
                .getRules()
                .getFirst()
                .getBackendRefs()
                .getFirst();
        assertEquals(service.getMetadata().getName(), reference.getName());
        assertEquals(port.getPort(), reference.getPort());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void oneFileSetsImageAndVersionOfEveryOverlay(Path overlay) {
        List<Object> all = rendered(overlay);
        assertEquals(
                Kustomize.NAME + ":" + Kustomize.VERSION,
                Manifests.pods(all).getContainers().getFirst().getImage());
        if (!isCloudRun(overlay)) {
            assertEquals(Kustomize.VERSION, labels(all).get("app.kubernetes.io/version"));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void overlayWithoutAnImageIsNotRendered(Path overlay, @TempDir Path directory) throws IOException {
        assumeTrue(Kustomize.isAvailable());
        Kustomize kustomize = Kustomize.copy(directory);
        Kustomize.Result unset = kustomize.render(overlay);
        assertNotEquals(0, unset.exitCode());
        assertEquals("", unset.output());
        assertTrue(unset.errors().contains("SET THE IMAGE: write its name and version into"), unset::errors);
        kustomize.setImage("claimgraph", "latest");
        assertNotEquals(0, kustomize.render(overlay).exitCode(), "a name without a registry");
    }

    @Test
    void cloudRunWithoutAnAccountIsNotRendered(@TempDir Path directory) throws IOException {
        assumeTrue(Kustomize.isAvailable());
        Kustomize kustomize = Kustomize.copy(directory);
        kustomize.setImage(Kustomize.NAME, Kustomize.VERSION);
        Kustomize.Result unset = kustomize.render(Path.of("k8s/overlays/cloud-run"));
        assertNotEquals(0, unset.exitCode());
        assertTrue(unset.errors().contains("SET THE SERVICE ACCOUNT"), unset::errors);
    }

    /** Labels of Google Cloud have neither "/" nor ".", and its service has no references that may be missing. */
    @Test
    void cloudRunHasTheFieldsThatItAccepts() {
        var service = Manifests.only(
                rendered(Path.of("k8s/overlays/cloud-run")), io.fabric8.knative.serving.v1.Service.class);
        var template = service.getSpec().getTemplate();
        assertTrue(service.getMetadata().getLabels().isEmpty());
        assertTrue(template.getMetadata() == null
                || template.getMetadata().getLabels().isEmpty());
        assertEquals(Kustomize.ACCOUNT, template.getSpec().getServiceAccountName());
        Container container = template.getSpec().getContainers().getFirst();
        assertEquals(
                List.of("CLAIMGRAPH_DB", "CLAIMGRAPH_READS"),
                container.getEnv().stream().map(EnvVar::getName).toList());
        assertTrue(container.getEnv().stream().allMatch(variable -> variable.getValueFrom() == null));
        assertEquals(List.of(), container.getVolumeMounts(), "volumes in memory belong to root there");
        assertEquals(List.of(), template.getSpec().getVolumes());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void readersAndKeysAreSettings(Path overlay) {
        PodSpec pods = Manifests.pods(rendered(overlay));
        assertEquals("open", setting(pods, "CLAIMGRAPH_READS").getValue());
        if (!isCloudRun(overlay)) {
            assertTrue(setting(pods, "CLAIMGRAPH_API_KEYS")
                    .getValueFrom()
                    .getSecretKeyRef()
                    .getOptional());
        }
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
