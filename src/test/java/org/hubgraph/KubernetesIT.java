package org.hubgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.PostgresqlOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The manifests that a build for PostgreSQL generates from the settings and the base file. */
@PostgresqlOnly
class KubernetesIT {
    private static List<JsonNode> resources;
    private static JsonNode deployment;
    private static JsonNode container;

    @BeforeAll
    static void read() throws IOException {
        var manifests = Path.of("target", "postgresql", "kubernetes", "kubernetes.yml");
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(manifests.toFile())) {
            resources = documents.readAll();
        }
        deployment = resource("Deployment");
        container = deployment.at("/spec/template/spec/containers/0");
    }

    @Test
    void thereIsNothingElse() {
        var kinds = resources.stream().map(found -> found.path("kind").asText()).collect(Collectors.toSet());

        assertEquals(Set.of("Deployment", "PodDisruptionBudget", "Service"), kinds);
        assertEquals(kinds.size(), resources.size());
        assertEquals(1, deployment.at("/spec/template/spec/containers").size());
        assertTrue(deployment.at("/spec/template/spec/initContainers").isMissingNode());
    }

    @Test
    void thereAreTwoAndOneStays() {
        var labels = deployment.at("/spec/template/metadata/labels");

        assertEquals(2, deployment.at("/spec/replicas").asInt());
        assertEquals(
                0, deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1));
        assertEquals(1, resource("PodDisruptionBudget").at("/spec/minAvailable").asInt());
        for (JsonNode selector : List.of(
                deployment.at("/spec/selector/matchLabels"),
                deployment.at("/spec/template/spec/topologySpreadConstraints/0/labelSelector/matchLabels"),
                resource("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                resource("Service").at("/spec/selector"))) {
            assertTrue(selector.size() > 0);
            selector.properties().forEach(label -> assertEquals(label.getValue(), labels.get(label.getKey())));
        }
    }

    @Test
    void itIsAskedHowItIs() {
        assertEquals("/health/live", container.at("/livenessProbe/httpGet/path").asText());
        assertEquals(
                "/health/ready", container.at("/readinessProbe/httpGet/path").asText());
        assertEquals(
                "/health/started", container.at("/startupProbe/httpGet/path").asText());
        int port = container.at("/ports/0/containerPort").asInt();
        for (String probe : List.of("liveness", "readiness", "startup")) {
            assertEquals(port, container.at("/" + probe + "Probe/httpGet/port").asInt());
        }
        assertEquals(port, resource("Service").at("/spec/ports/0/targetPort").asInt());
    }

    @Test
    void itMayDoLittle() {
        var pod = deployment.at("/spec/template/spec");

        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertEquals(10001, pod.at("/securityContext/runAsUser").asInt());
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        assertEquals("false", pod.path("automountServiceAccountToken").asText());
        assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
        assertEquals(
                "false",
                container.at("/securityContext/allowPrivilegeEscalation").asText());
        assertEquals("ALL", container.at("/securityContext/capabilities/drop/0").asText());
        assertEquals("/tmp", container.at("/volumeMounts/0/mountPath").asText());
        assertEquals(container.at("/volumeMounts/0/name"), pod.at("/volumes/0/name"), "the one place it may write to");
        assertTrue(pod.at("/volumes/0/emptyDir").isObject());
    }

    @Test
    void itHasItsShareAndItsTime() {
        for (String bound : List.of("requests", "limits")) {
            assertTrue(container.at("/resources/" + bound + "/cpu").isTextual());
            assertTrue(container.at("/resources/" + bound + "/memory").isTextual());
        }
        assertTrue(deployment
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt()
                > 20);
    }

    @Test
    void itsSettingsComeFromASecretAndPerhapsAConfigMap() {
        var from = StreamSupport.stream(container.path("envFrom").spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "{\"secretRef\":{\"name\":\"hubgraph-database\"}}",
                        "{\"configMapRef\":{\"name\":\"hubgraph\",\"optional\":true}}"),
                from);
        assertTrue(container.path("env").isEmpty(), container.path("env").toString());
    }

    private static JsonNode resource(String kind) {
        return resources.stream()
                .filter(found -> found.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
