package org.claimgraph.deploy;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parses manifests strictly into the model classes of Kubernetes and Knative. */
final class Manifests {
    static final Path ROOT = Path.of("k8s");
    private static final String PATCH = "$patch";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Otherwise the classes keep unknown fields in a map.
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            entry("v1 Service", Service.class),
            entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            entry("apps/v1 Deployment", Deployment.class),
            entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            entry("networking.k8s.io/v1 Ingress", Ingress.class),
            entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            entry("serving.knative.dev/v1 Service", io.fabric8.knative.serving.v1.Service.class),
            entry("kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class),
            entry("kustomize.config.k8s.io/v1alpha1 Component", Kustomization.class));

    /** The fields of a kustomization or component that are used here. */
    record Kustomization(
            String apiVersion,
            String kind,
            List<String> resources,
            List<String> components,
            List<Patch> patches,
            List<Generator> configMapGenerator,
            List<Replacement> replacements) {
        record Patch(String path, Target target) {}

        record Target(String group, String kind) {}

        record Generator(String name, List<String> envs, GeneratorOptions options) {}

        record GeneratorOptions(boolean disableNameSuffixHash, Map<String, String> annotations) {}

        record Replacement(Source source, List<ReplacementTarget> targets) {}

        record Source(String kind, String name, String fieldPath, FieldOptions options) {}

        record ReplacementTarget(Selector select, List<String> fieldPaths, FieldOptions options) {}

        record Selector(String group, String kind, String name) {}

        record FieldOptions(String delimiter, int index, boolean create) {}
    }

    private Manifests() {}

    /** The YAML files. */
    static List<Path> files() {
        return all().filter(file -> file.toString().endsWith(".yaml")).toList();
    }

    /** All files in the directory. */
    static Stream<Path> all() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The directories that users apply. */
    static List<Path> overlays() {
        try (Stream<Path> all = Files.list(ROOT.resolve("overlays"))) {
            return all.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The documents of a YAML text, without lists of JSON patch operations, which only kustomize can check. */
    static List<Object> read(String yaml) {
        List<Object> all = new ArrayList<>();
        for (JsonNode node : trees(yaml)) {
            if (node instanceof ObjectNode object) {
                object.remove(PATCH);
                String kind = object.path("apiVersion").asText() + " "
                        + object.path("kind").asText();
                Class<?> type = KINDS.get(kind);
                if (type == null) {
                    throw new AssertionError("unknown kind: " + kind);
                }
                all.add(value(object, type));
            }
        }
        return all;
    }

    static List<JsonNode> trees(String yaml) {
        List<JsonNode> all = new ArrayList<>();
        try (JsonParser parser = YAML.getFactory().createParser(yaml)) {
            while (parser.nextToken() != null) {
                all.add(TREES.readTree(parser));
            }
            return all;
        } catch (IOException failure) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }

    private static Object value(JsonNode node, Class<?> type) {
        try {
            return YAML.treeToValue(node, type);
        } catch (IOException failure) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }

    /** The only object of a type; null if there is none. */
    static <T> T only(List<Object> all, Class<T> type) {
        List<T> found = all.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() > 1) {
            throw new AssertionError("more than one " + type);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The pod specification of a Deployment or a Knative Service. */
    static PodSpec pods(List<Object> all) {
        Deployment deployment = only(all, Deployment.class);
        if (deployment != null) {
            return deployment.getSpec().getTemplate().getSpec();
        }
        var spec = only(all, io.fabric8.knative.serving.v1.Service.class)
                .getSpec()
                .getTemplate()
                .getSpec();
        PodSpec pods = new PodSpec();
        pods.setContainers(spec.getContainers());
        pods.setVolumes(spec.getVolumes());
        return pods;
    }
}
