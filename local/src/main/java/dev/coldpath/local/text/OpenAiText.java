package dev.coldpath.local.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Secret;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A model behind an endpoint that speaks OpenAI's chat completions, at the operator's own address: a hosted one, or
/// one on this machine. It follows no redirect, so the key goes nowhere else.
public final class OpenAiText implements TextModel, AutoCloseable {
    private static final String ROUTE = "/chat/completions";
    private static final long LONGEST_ANSWER = 1_048_576;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NO_SENSE = 502;
    private static final int LATE = 504;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String model;
    private final Optional<Secret> key;
    private final HttpClient http;

    /// Takes what the operator has set.
    ///
    /// @param base such as `https://models.example/v1`; the whole address of the route does too
    /// @param key none for a model that asks for none
    /// @throws IllegalArgumentException when the address is not of the web, or the key cannot be sent in a header
    public OpenAiText(URI base, String model, Optional<Secret> key) {
        this.address = route(base);
        this.model = model;
        this.key = key;
        if (key.stream().anyMatch(secret -> !secret.reveal().matches("[!-~]+"))) {
            // the HTTP client would say so too, and show it
            throw new IllegalArgumentException("text model: its key has characters that no header takes");
        }
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public String answer(Prompt prompt, Duration within) {
        HttpResponse<byte[]> response = awaited(
                http.sendAsync(request(prompt), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER)),
                within);
        if (response.statusCode() != OK) {
            throw failed(response.statusCode(), "it answered " + response.statusCode(), Optional.empty());
        }
        return text(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(Prompt prompt) {
        ObjectNode body = JSON.createObjectNode()
                .put("model", model)
                .put("temperature", 0)
                .put("stream", false);
        body.putArray("messages").add(message("system", prompt.instruction())).add(message("user", prompt.data()));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request.build();
    }

    private static ObjectNode message(String role, String content) {
        return JSON.createObjectNode().put("role", role).put("content", content);
    }

    /// The time covers the body too, which the client's own limit does not.
    private static HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> answer, Duration within) {
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(LATE, "it took longer than " + within, Optional.of(e));
        } catch (ExecutionException e) {
            throw failed(UpstreamFailed.NO_ANSWER, "no whole answer", Optional.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(UpstreamFailed.NO_ANSWER, "no time left to wait", Optional.of(e));
        } finally {
            answer.cancel(true);
        }
    }

    private static String text(byte[] body) {
        try {
            JsonNode content = JSON.readTree(body).at("/choices/0/message/content");
            if (content.isTextual() && !content.textValue().isBlank()) {
                return content.textValue();
            }
            throw failed(NO_SENSE, "its answer has no text", Optional.empty());
        } catch (JsonProcessingException _) {
            // that one shows what it could not read
            throw failed(NO_SENSE, "its answer is no JSON", Optional.empty());
        } catch (IOException e) {
            throw failed(NO_SENSE, "its answer cannot be read", Optional.of(e));
        }
    }

    private static UpstreamFailed failed(int status, String what, Optional<Exception> cause) {
        return new UpstreamFailed(status, new IllegalStateException("text model: " + what, cause.orElse(null)));
    }

    private static URI route(URI base) {
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (!web || base.getHost() == null || base.getRawUserInfo() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "text model: its address must begin with https:// or http:// and a host");
        }
        String text = base.toString();
        return text.endsWith(ROUTE) ? base : URI.create(text.replaceFirst("/+$", "") + ROUTE);
    }
}
