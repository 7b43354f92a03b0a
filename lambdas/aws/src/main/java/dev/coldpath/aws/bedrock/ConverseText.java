package dev.coldpath.aws.bedrock;

import dev.coldpath.aws.Upstream;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.Duration;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/// A language model behind Bedrock's Converse, the one call that all of them take.
public final class ConverseText implements TextModel {
    private static final int NO_SENSE = 502;
    private static final int LONGEST_ANSWER = 4_096;

    private final BedrockRuntimeClient client;
    private final String model;

    /// Takes a client that tries each call once and whose connections wait longer than any call may take.
    ///
    /// @param model a model's id, or that of an inference profile
    public ConverseText(BedrockRuntimeClient client, String model) {
        this.client = client;
        this.model = model;
    }

    @Override
    public String answer(Prompt prompt, Duration within) {
        ConverseRequest request = ConverseRequest.builder()
                .modelId(model)
                .system(SystemContentBlock.fromText(prompt.instruction()))
                .messages(Message.builder()
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(prompt.data()))
                        .build())
                .inferenceConfig(InferenceConfiguration.builder()
                        .temperature(0f)
                        .maxTokens(LONGEST_ANSWER)
                        .build())
                .overrideConfiguration(AwsRequestOverrideConfiguration.builder()
                        .apiCallTimeout(within)
                        .build())
                .build();
        return text(Upstream.asked(() -> client.converse(request)));
    }

    private static String text(ConverseResponse response) {
        boolean said = response.output() != null && response.output().message() != null;
        String text = said
                ? response.output().message().content().stream()
                        .filter(block -> block.text() != null)
                        .map(ContentBlock::text)
                        .collect(Collectors.joining())
                : "";
        if (text.isBlank()) {
            throw new UpstreamFailed(NO_SENSE, new IllegalStateException("text model: its answer has no text"));
        }
        return text;
    }
}
