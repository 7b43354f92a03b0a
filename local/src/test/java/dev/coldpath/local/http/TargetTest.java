package dev.coldpath.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What the service is asked for is what was sent, over real connections.
class TargetTest {
    private static final URI KEPLER = URI.create("https://kepler.example/kepler");

    private final List<Request> seen = new CopyOnWriteArrayList<>();

    @Test
    void nothing_is_decoded_tidied_up_or_refused() throws IOException {
        assertArrives("/v1/score/%zz.com", "/v1/score/%zz.com", "");
        assertArrives("/a/../b/./c;d=1//e%2f%2E%2e/%00%u00e9%", "/a/../b/./c;d=1//e%2f%2E%2e/%00%u00e9%", "");
        assertArrives("/../../x\\y^z`", "/../../x\\y^z`", "");
        assertArrives("/search?q=a|b&f={x}&g=%&h=[?]", "/search", "q=a|b&f={x}&g=%&h=[?]");
        assertArrives("/a#b?", "/a#b", "");
    }

    @Test
    void two_slashes_at_the_beginning_name_no_host() throws IOException {
        assertArrives("//x/v1/signals", "//x/v1/signals", "");
    }

    @Test
    void letters_beyond_ascii_are_read_as_utf_8() throws IOException {
        assertArrives("/v1/score/bücher.de?q=ä", "/v1/score/bücher.de", "q=ä");
    }

    @Test
    void of_a_whole_address_the_path_and_the_query_count() throws IOException {
        assertArrives("http://other:81/v1/movers?window=7d", "/v1/movers", "window=7d");
        assertArrives("HTTP://other", "/", "");
        assertArrives("http://other?a=b", "/", "a=b");
    }

    @Test
    void what_is_no_path_is_the_services_to_refuse() throws IOException {
        assertArrives("*", "*", "");
        assertArrives("v1/signals", "v1/signals", "");
    }

    @Test
    void below_a_public_address_with_a_path_both_that_path_and_none_lead_here() throws IOException {
        assertArrives(KEPLER, "/kepler/v1/jobs/1?a=b", "/v1/jobs/1");
        assertArrives(KEPLER, "/v1/jobs/1", "/v1/jobs/1");
        assertArrives(KEPLER, "/keplerian/v1", "/keplerian/v1");
        assertArrives(KEPLER, "/kepler", "/kepler");
    }

    private void assertArrives(String sent, String path, String query) throws IOException {
        Request request = arrived(Optional.empty(), sent);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.query()).isEqualTo(query);
    }

    private void assertArrives(URI publicUrl, String sent, String path) throws IOException {
        Request request = arrived(Optional.of(publicUrl), sent);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.base()).isEqualTo(publicUrl);
    }

    private Request arrived(Optional<URI> publicUrl, String sent) throws IOException {
        seen.clear();
        try (LocalServer server = LocalServer.start(0, publicUrl, this::serve)) {
            assertThat(Line.get(server.port(), sent)).as(sent).startsWith("HTTP/1.1 200 ");
        }
        return seen.getFirst();
    }

    private Response serve(Request request) {
        seen.add(request);
        return new Response(200, Map.of(), Body.EMPTY);
    }
}
