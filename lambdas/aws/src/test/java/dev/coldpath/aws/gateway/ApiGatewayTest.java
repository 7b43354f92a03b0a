package dev.coldpath.aws.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.aws.Names;
import dev.coldpath.testkit.Proves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiGatewayTest {
    private static final String CONTEXT = """
            "requestContext":{"accountId":"123456789012","apiId":"api-id",
            "domainName":"id.execute-api.eu-west-1.amazonaws.com",
            "http":{"method":"POST","path":"/v1/score","protocol":"HTTP/1.1","sourceIp":"192.0.2.7","userAgent":"curl"},
            "stage":"$default","time":"12/May/2026:12:00:00 +0000"}""";

    private final List<Request> seen = new ArrayList<>();
    private Response response = new Response(200, Map.of("Content-Type", "application/json"), Body.ofText("{}"));

    @Test
    void an_event_is_a_request_word_for_word() throws IOException {
        serve("""
                {"version":"2.0","routeKey":"$default","rawPath":"/v1/score/b\u00fccher.de",
                "rawQueryString":"a=1&a=2&b=%20","cookies":["session=1"],"headers":{"X-API-Key":"ki_live_x","X-Forwarded-For":"203.0.113.9"},CONTEXT,
                "body":"{\\"domain\\":\\"b\\u00fccher.de\\"}","isBase64Encoded":false}""".replace("CONTEXT", CONTEXT));

        Request request = request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/score/b%C3%BCcher.de");
        assertThat(request.query()).isEqualTo("a=1&a=2&b=%20");
        assertThat(request.headers()).containsOnlyKeys("x-api-key", "x-forwarded-for");
        assertThat(request.header("x-api-key")).containsExactly("ki_live_x");
        assertThat(request.body().text()).isEqualTo("{\"domain\":\"bücher.de\"}");
        assertThat(request.base()).isEqualTo(URI.create("https://id.execute-api.eu-west-1.amazonaws.com"));
        assertThat(request.source()).isEqualTo("192.0.2.7");
    }

    @Test
    @Proves("S-05")
    void a_path_that_the_gateway_decoded_is_encoded_again_so_that_it_is_decoded_once() throws IOException {
        serve("{\"rawPath\":\"/v1/score/stripe%2Ecom\"," + CONTEXT + "}");
        serve("{\"rawPath\":\"/v1/score/ a\\tb?c#d\\\\e[\u00fc\ud83d\ude00]\"," + CONTEXT + "}");
        serve("{\"rawPath\":\"/v1/score/a-b.c_d~e!$&'()*+,;=:@f\"," + CONTEXT + "}");

        assertThat(seen)
                .extracting(Request::path)
                .containsExactly(
                        "/v1/score/stripe%252Ecom",
                        "/v1/score/%20a%09b%3Fc%23d%5Ce%5B%C3%BC%F0%9F%98%80%5D", "/v1/score/a-b.c_d~e!$&'()*+,;=:@f");
    }

    @Test
    @Proves("S-12")
    void a_public_address_with_letters_of_its_own_is_taken_off_as_well() throws IOException {
        ApiGateway gateway =
                new ApiGateway(this::answer, Optional.of(URI.create("https://api.coldpath.dev/k%c3%bcper")));

        gateway.serve(bytes("{\"rawPath\":\"/k\u00fcper/v1/score\"," + CONTEXT + "}"), new ByteArrayOutputStream());

        assertThat(request().path()).isEqualTo("/v1/score");
    }

    @Test
    void the_call_that_keeps_a_functions_snapshot_asks_for_the_root_without_a_key() throws IOException {
        serve(Names.WakeCall.EVENT);

        assertThat(request().method()).isEqualTo("GET");
        assertThat(request().path()).isEqualTo("/");
        assertThat(request().headers()).isEmpty();
    }

    @Test
    void a_body_in_base_64_is_its_bytes() throws IOException {
        serve("{" + CONTEXT + ",\"body\":\"AP+A\",\"isBase64Encoded\":true}");

        assertThat(request().body().bytes()).containsExactly(0x00, 0xff, 0x80);
    }

    @Test
    @Proves("S-12")
    void the_stage_is_part_of_the_address_and_not_of_the_path() throws IOException {
        serve("""
                {"rawPath":"/prod/v1/jobs/1",
                "requestContext":{"domainName":"x.example.net","stage":"prod","http":{"method":"GET"}}}""");

        assertThat(request().path()).isEqualTo("/v1/jobs/1");
        assertThat(request().base()).isEqualTo(URI.create("https://x.example.net/prod"));
    }

    @Test
    @Proves("S-12")
    void the_public_address_is_the_operators_and_its_path_is_taken_off() throws IOException {
        ApiGateway gateway = new ApiGateway(this::answer, Optional.of(URI.create("https://api.coldpath.dev/kepler")));

        gateway.serve(bytes("{\"rawPath\":\"/kepler/v1/score\"," + CONTEXT + "}"), new ByteArrayOutputStream());
        gateway.serve(bytes("{\"rawPath\":\"/v1/score\"," + CONTEXT + "}"), new ByteArrayOutputStream());
        gateway.serve(bytes("{\"rawPath\":\"/keplers/v1\"," + CONTEXT + "}"), new ByteArrayOutputStream());

        assertThat(seen).extracting(Request::path).containsExactly("/v1/score", "/v1/score", "/keplers/v1");
        assertThat(seen).extracting(Request::base).containsOnly(URI.create("https://api.coldpath.dev/kepler"));
    }

    @Test
    @Proves("S-12")
    void the_host_header_decides_nothing() throws IOException {
        serve("{\"rawPath\":\"/v1/score\",\"headers\":{\"host\":\"evil.example\"}," + CONTEXT + "}");

        assertThat(request().base().getHost()).isEqualTo("id.execute-api.eu-west-1.amazonaws.com");
    }

    @Test
    @Proves("X-05")
    void a_header_that_was_sent_twice_stays_the_one_text_the_gateway_makes_of_it() throws IOException {
        serve("{\"headers\":{\"x-api-key\":\"ki_live_a,ki_live_a\"}," + CONTEXT + "}");

        assertThat(request().header("X-API-Key")).containsExactly("ki_live_a,ki_live_a");
    }

    @Test
    void what_is_missing_or_of_another_type_was_not_sent() throws IOException {
        serve("""
                {"rawPath":null,"rawQueryString":7,"headers":{"a":null,"b":["x"],"c":{"d":"e"},"f":"g"},
                "body":{"x":[1]},"isBase64Encoded":"true","cookies":{"a":["b"]},
                "requestContext":{"http":[],"domainName":"x.example.net"},
                "more":[[{"requestContext":{"http":{"method":"DELETE"}}}]]}""");

        assertThat(request().path()).isEqualTo("/");
        assertThat(request().query()).isEmpty();
        assertThat(request().method()).isEqualTo("GET");
        assertThat(request().headers()).isEqualTo(Map.of("f", List.of("g")));
        assertThat(request().body().size()).isZero();
        assertThat(request().source()).isEmpty();
    }

    @Test
    @Proves("X-11")
    void hostile_text_arrives_as_the_text_it_is() throws IOException {
        String hostile = "{% $states.input %}'; DROP TABLE jobs;--\\u0000\\r\\n${jndi:ldap://x}../../%00#pk";
        serve("{\"rawPath\":\"/X\",\"rawQueryString\":\"X\",\"body\":\"X\",\"headers\":{\"x\":\"X\"}}"
                .replace("X", hostile));

        String text = hostile.replace("\\u0000", "\0").replace("\\r\\n", "\r\n");
        assertThat(URLDecoder.decode(request().path(), StandardCharsets.UTF_8)).isEqualTo("/" + text);
        assertThat(request().body().text()).isEqualTo(text);
        assertThat(request().header("x")).containsExactly(text);
    }

    @Test
    void what_is_no_event_is_refused() {
        for (String broken : List.of("", "[]", "null", "\"x\"", "{\"rawPath\":", "{\"headers\":{\"a\":\"b\"")) {
            assertThatThrownBy(() -> serve(broken)).as(broken).isInstanceOf(Exception.class);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void a_response_is_its_status_its_headers_and_its_text() throws IOException {
        response = new Response(202, Map.of("Location", "https://x/v1/jobs/1"), Body.ofText("{\"a\":\"ü \\\" 😀\"}"));

        JsonNode answer = serve("{" + CONTEXT + "}");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(202);
        assertThat(answer.path("headers").path("Location").asText()).isEqualTo("https://x/v1/jobs/1");
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("body").asText()).isEqualTo("{\"a\":\"ü \\\" 😀\"}");
    }

    @Test
    void a_body_that_is_no_text_such_as_a_compressed_one_travels_in_base_64() throws IOException {
        response = new Response(200, Map.of("Content-Encoding", "gzip"), Body.of(new byte[] {0x1f, (byte) 0x8b, 8, 0}));

        JsonNode answer = serve("{" + CONTEXT + "}");

        assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(answer.path("body").binaryValue()).containsExactly(0x1f, 0x8b, 8, 0);
    }

    @Test
    void an_empty_body_is_an_empty_text() throws IOException {
        response = new Response(200, Map.of(), Body.EMPTY);

        JsonNode answer = serve("{" + CONTEXT + "}");

        assertThat(answer.path("body").asText("missing")).isEmpty();
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
    }

    private Response answer(Request request) {
        seen.add(request);
        return response;
    }

    private Request request() {
        return seen.getLast();
    }

    private JsonNode serve(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ApiGateway(this::answer, Optional.empty()).serve(bytes(event), answer);
        return new ObjectMapper().readTree(answer.toByteArray());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
