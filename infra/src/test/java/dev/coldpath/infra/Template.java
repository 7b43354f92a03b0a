package dev.coldpath.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A CloudFormation template, read by type and by the path of the construct that made a resource.
record Template(JsonNode json) {
    /// The resources of a type, by logical id.
    Map<String, JsonNode> resources(String type) {
        return stream(type).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The properties of each resource of a type.
    List<JsonNode> properties(String type) {
        return stream(type).map(entry -> entry.getValue().path("Properties")).toList();
    }

    /// The one resource of a type under a construct.
    JsonNode resource(String type, String construct) {
        List<JsonNode> found = stream(type)
                .map(Map.Entry::getValue)
                .filter(resource -> ("/" + path(resource)).contains("/" + construct + "/"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources of type " + type + " under " + construct);
        }
        return found.getFirst();
    }

    private Stream<Map.Entry<String, JsonNode>> stream(String type) {
        return json.path("Resources")
                .propertyStream()
                .filter(entry -> entry.getValue().path("Type").asText().equals(type));
    }

    private static String path(JsonNode resource) {
        return resource.path("Metadata").path("aws:cdk:path").asText();
    }
}
