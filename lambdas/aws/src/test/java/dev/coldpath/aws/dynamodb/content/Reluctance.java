package dev.coldpath.aws.dynamodb.content;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Leaves items out of the answers to batches, as the service does when they are too large or it is too busy.
final class Reluctance implements ExecutionInterceptor {
    private int most = Integer.MAX_VALUE;

    /// Of each batch, no more than the first so many keys are looked at from now on.
    void answerOnly(int keys) {
        most = keys;
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (!(context.request() instanceof BatchGetItemRequest request)
                || !(context.response() instanceof BatchGetItemResponse response)) {
            return context.response();
        }
        Map.Entry<String, KeysAndAttributes> asked =
                request.requestItems().entrySet().iterator().next();
        List<Map<String, AttributeValue>> keys = asked.getValue().keys();
        if (keys.size() <= most) {
            return response;
        }
        List<Map<String, AttributeValue>> seen = keys.subList(0, most);
        List<Map<String, AttributeValue>> items = response.responses().getOrDefault(asked.getKey(), List.of()).stream()
                .filter(item -> seen.stream().anyMatch(key -> item.entrySet().containsAll(key.entrySet())))
                .toList();
        return response.toBuilder()
                .responses(Map.of(asked.getKey(), items))
                .unprocessedKeys(Map.of(
                        asked.getKey(),
                        asked.getValue().toBuilder()
                                .keys(keys.subList(most, keys.size()))
                                .build()))
                .build();
    }
}
