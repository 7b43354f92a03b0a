package dev.coldpath.aws.vectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Carries the token that leads from one page of a query's results to the next. The service has known it since results
/// may be ten thousand; the version of its client that fits the others does not.
public final class Pages implements ExecutionInterceptor {
    private static final ExecutionAttribute<Place> PLACE = new ExecutionAttribute<>("coldpath.place");
    private static final String NEXT = "nextToken";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where one reader stands: before the first page, before another, or at the end.
    static final class Place {
        private @Nullable String next;

        boolean isEnd() {
            return next == null;
        }

        AwsRequestOverrideConfiguration noted() {
            return AwsRequestOverrideConfiguration.builder()
                    .putExecutionAttribute(PLACE, this)
                    .build();
        }
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        Place place = attributes.getAttribute(PLACE);
        Optional<byte[]> body = body(context, place);
        return body.map(bytes -> context.httpRequest().toBuilder()
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .build())
                .orElseGet(context::httpRequest);
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        Optional<byte[]> body = body(context, attributes.getAttribute(PLACE));
        return body.isPresent() ? body.map(RequestBody::fromBytes) : context.requestBody();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Place place = attributes.getAttribute(PLACE);
        if (place == null || context.responseBody().isEmpty()) {
            return context.responseBody();
        }
        try {
            byte[] bytes = context.responseBody().get().readAllBytes();
            place.next = context.httpResponse().isSuccessful()
                    ? JSON.readTree(bytes).path(NEXT).textValue()
                    : null;
            return Optional.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: a page cannot be read", e);
        }
    }

    /// The request with its token; empty when it needs none.
    private static Optional<byte[]> body(Context.ModifyHttpRequest context, @Nullable Place place) {
        if (place == null || place.next == null || context.requestBody().isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in =
                context.requestBody().get().contentStreamProvider().newStream()) {
            ObjectNode request = (ObjectNode) JSON.readTree(in);
            return Optional.of(JSON.writeValueAsBytes(request.put(NEXT, place.next)));
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: a request cannot be read", e);
        }
    }
}
