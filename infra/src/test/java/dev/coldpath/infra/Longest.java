package dev.coldpath.infra;

import com.fasterxml.jackson.databind.JsonNode;

/// What CloudFormation will put where a template refers to what it makes, as long as that can become: it names a
/// resource by its stack, its logical id and some chance.
final class Longest {
    private static final String REGION = "ap-southeast-1";
    private static final String ACCOUNT = "123456789012";
    private static final String CHANCE = "-ABCDEFGHIJKLM";
    private static final int QUEUE_OR_MACHINE = 80;
    private static final int BUCKET = 63;

    private final Synthesized templates;
    private final String stage;

    Longest(Synthesized templates, String stage) {
        this.templates = templates;
        this.stage = stage;
    }

    /// The text that a variable has in the end: its own, or the name of the one resource that it refers to.
    String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        JsonNode imported = value.findValue("Fn::ImportValue");
        return imported == null
                ? reference(templates.service(), "service", resource(value))
                : reference(templates.data(), "data", resource(exported(imported.asText())));
    }

    private JsonNode exported(String name) {
        return templates
                .data()
                .json()
                .path("Outputs")
                .valueStream()
                .filter(output -> output.at("/Export/Name").asText().equals(name))
                .map(output -> output.path("Value"))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(JsonNode value) {
        JsonNode named = value.findValue("Ref");
        return named == null ? value.findValue("Fn::GetAtt").path(0).asText() : named.asText();
    }

    private String reference(Template template, String stack, String id) {
        String name = "coldpath-" + stage + "-" + stack + "-" + id + CHANCE;
        String type = template.json().at("/Resources/" + id + "/Type").asText();
        return switch (type) {
            case "AWS::DynamoDB::Table" -> name;
            case "AWS::S3::Bucket", "AWS::S3Vectors::VectorBucket" -> cut(name, BUCKET);
            case "AWS::SQS::Queue" ->
                "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + cut(name, QUEUE_OR_MACHINE);
            case "AWS::StepFunctions::StateMachine" ->
                "arn:aws:states:" + REGION + ":" + ACCOUNT + ":stateMachine:" + cut(name, QUEUE_OR_MACHINE);
            case "AWS::SecretsManager::Secret" ->
                "arn:aws:secretsmanager:" + REGION + ":" + ACCOUNT + ":secret:" + name + "-ABCDEF";
            case "AWS::ApiGatewayV2::Api" -> "https://abcdefghij.execute-api." + REGION + ".amazonaws.com";
            default -> throw new AssertionError("a reference to what nobody knows: " + id + ", " + type);
        };
    }

    private static String cut(String name, int most) {
        return name.substring(0, Math.min(name.length(), most));
    }
}
