package dev.coldpath.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the roles of a deployment may do, one line a right: who, action, on what, with which keys.
final class Granted {
    private final Template data;
    private final Template service;

    Granted(Synthesized templates) {
        this.data = templates.data();
        this.service = templates.service();
    }

    /// Lines such as `Poll dynamodb:Query Jobs J#*`.
    Set<String> rights() {
        return service.properties("AWS::IAM::Policy").stream()
                .flatMap(policy -> list(policy.path("Roles"))
                        .flatMap(
                                role -> rights(who(role.path("Ref").asText()), policy.at("/PolicyDocument/Statement"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> rights(String who, JsonNode statements) {
        return list(statements).flatMap(statement -> {
            if (!statement.path("Effect").asText().equals("Allow")) {
                throw new AssertionError("a statement that does not allow: " + statement);
            }
            return list(statement.path("Action"))
                    .flatMap(action -> list(statement.path("Resource"))
                            .map(resource -> Stream.of(who, action.asText(), what(resource), keys(statement))
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" "))));
        });
    }

    private static String who(String role) {
        // the schedule's role is made by CDK, under a name that says nothing of whose it is
        return construct(role)
                .replaceFirst("^SchedulerRoleForTarget.*", "Ticks")
                .replaceFirst("(Function|Machine)?Role$", "");
    }

    private static String keys(JsonNode statement) {
        JsonNode condition = statement.path("Condition");
        if (condition.isMissingNode()) {
            return "";
        }
        JsonNode keys = condition.at("/ForAllValues:StringLike/dynamodb:LeadingKeys");
        if (condition.size() != 1 || condition.elements().next().size() != 1 || keys.isMissingNode()) {
            throw new AssertionError("a condition nobody knows: " + condition);
        }
        return list(keys).map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private String what(JsonNode resource) {
        if (resource.isTextual()) {
            return resource.asText();
        }
        if (resource.has("Fn::ImportValue")) {
            return exported(resource.path("Fn::ImportValue").asText());
        }
        if (resource.has("Ref")) {
            return construct(resource.path("Ref").asText());
        }
        if (resource.has("Fn::GetAtt")) {
            return construct(resource.at("/Fn::GetAtt/0").asText());
        }
        JsonNode parts = resource.at("/Fn::Join/1");
        if (parts.size() == 2 && parts.at("/0").has("Fn::ImportValue")) {
            return what(parts.path(0)) + parts.path(1).asText();
        }
        String text = resource.toString();
        if (text.matches(".*\"/index/[a-z]+\".*")) {
            String index = text.replaceFirst(".*\"/index/([a-z]+)\".*", "$1");
            return what(resource.at("/Fn::Join/1/0")) + ":" + index;
        }
        if (text.contains("\":execution:\"")
                && text.contains("{\"Ref\":\"ScoringPipeline")
                && text.endsWith("\":*\"]]}")) {
            return "ScoringPipeline:executions";
        }
        if (text.contains("::foundation-model/")) {
            return "Bedrock:" + text.replaceFirst(".*::foundation-model/([a-z0-9.:-]+)\".*", "$1");
        }
        throw new AssertionError("a resource nobody knows: " + resource);
    }

    private String exported(String name) {
        List<String> found = data.json()
                .path("Outputs")
                .valueStream()
                .filter(output -> output.at("/Export/Name").asText().equals(name))
                .map(output -> what(output.path("Value")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("an import of what is not exported once: " + name);
        }
        return found.getFirst().replaceFirst("ItemsTable$", "");
    }

    private static String construct(String logicalId) {
        return logicalId.replaceFirst("[0-9A-F]{8}$", "");
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
