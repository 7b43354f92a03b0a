package dev.coldpath.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.locks.LockSupport;

/// A client of a service under test, over HTTP.
record Caller(HttpClient http, URI url, String key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_POLLS = 3_000;
    private static final long BETWEEN_POLLS_NANOS = 50_000_000;

    /// One answer.
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer ask(String domain) throws IOException, InterruptedException {
        return send(request("/v1/score").POST(BodyPublishers.ofString("{\"domain\":\"" + domain + "\"}")));
    }

    Answer askAnew(String domain) throws IOException, InterruptedException {
        return send(request("/v1/score")
                .POST(BodyPublishers.ofString("{\"domain\":\"" + domain + "\",\"force_fresh\":true}")));
    }

    /// Asks, and lets the answer take until the job is over.
    Answer askAndWait(String domain) throws IOException, InterruptedException {
        return send(request("/v1/score")
                .header("Prefer", "wait=20")
                .POST(BodyPublishers.ofString("{\"domain\":\"" + domain + "\"}")));
    }

    Answer cancel(String job) throws IOException, InterruptedException {
        return send(request("/v1/jobs/" + job + "/cancel").POST(BodyPublishers.noBody()));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// Polls until the job is over, as a client does.
    Answer untilOver(String job) throws IOException, InterruptedException {
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            Answer answer = get("/v1/jobs/" + job);
            if (!answer.text("status").equals("pending")) {
                return answer;
            }
            LockSupport.parkNanos(BETWEEN_POLLS_NANOS);
        }
        throw new AssertionError("job " + job + ": still pending after " + MOST_POLLS + " polls");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("X-API-Key", key);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
