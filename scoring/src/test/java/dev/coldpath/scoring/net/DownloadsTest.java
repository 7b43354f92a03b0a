package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.scoring.net.Downloads.Download;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadsTest {
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private int opened;

    @Test
    void a_part_goes_to_the_sink_as_it_was_sent() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.saying("HTTP/1.1 206 Partial Content\nETag: \"v1\"\n"
                        + "Content-Encoding: gzip\nContent-Range: bytes 5-9/20\nContent-Length: 5\n\nhello"));
                Loopback loopback = Loopback.to(site)) {
            Answered answer = (Answered) get(loopback, 100, Map.of("Range", "bytes=5-9", "If-Range", "\"v1\""));

            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.headers().get("content-range")).contains("bytes 5-9/20");
            assertThat(answer.content().size()).isZero();
            assertThat(sink.toString(StandardCharsets.US_ASCII)).isEqualTo("hello");
            assertThat(site.heads().getFirst())
                    .contains("Range: bytes=5-9", "If-Range: \"v1\"", "Accept-Encoding: identity", "Accept: */*");
        }
    }

    @Test
    void a_body_that_is_no_file_stays_where_it_is() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.saying(
                        "HTTP/1.1 404 Not Found\nContent-Type: text/html\nContent-Length: 5\n\nhello"));
                Loopback loopback = Loopback.to(site)) {
            assertThat(((Answered) get(loopback, 100, Map.of())).status()).isEqualTo(404);
            assertThat(opened).isZero();
        }
    }

    @Test
    void a_file_that_is_larger_than_wanted_is_cut_off() {
        try (LoopbackSite site = LoopbackSite.http((_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(new byte[1_000]);
                    }
                });
                Loopback loopback = Loopback.to(site)) {
            assertThat(get(loopback, 50_000, Map.of())).isEqualTo(new Reply.TooLarge());
            assertThat(sink.size()).isLessThanOrEqualTo(50_000);
        }
    }

    @Test
    void a_peer_that_breaks_off_is_broken_whatever_came_before() {
        try (LoopbackSite site = LoopbackSite.http((_, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    throw new IOException("enough");
                });
                Loopback loopback = Loopback.to(site)) {
            assertThat(get(loopback, 1_000, Map.of())).isInstanceOf(Reply.Broken.class);
        }
    }

    @Test
    void a_disk_that_is_full_is_not_the_peers_failure() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("hello"));
                Loopback loopback = Loopback.to(site)) {
            Download download =
                    new Download(URI.create("http://brightloom.com/f"), Map.of(), 100, (_, _) -> new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            throw new IOException("no space left");
                        }
                    });

            assertThatThrownBy(() -> loopback.outside().downloads().get(download, RealTimer.soon()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("download: what arrives cannot be kept");
        }
    }

    /// Proves a part of E-03: there is one policy, also for downloads.
    @Test
    void the_policy_judges_downloads_like_pages() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("hello"));
                Loopback loopback = new Loopback(
                        Loopback.brightloom(),
                        new PublicOnly(),
                        new SitePorts(site.port(), site.port()),
                        TestCa.CLIENT)) {
            assertThat(get(loopback, 100, Map.of())).isInstanceOf(Reply.Forbidden.class);
            assertThat(site.connections()).isZero();
        }
    }

    private Reply get(Loopback loopback, long most, Map<String, String> headers) {
        Download download = new Download(URI.create("http://brightloom.com/f"), headers, most, (_, _) -> {
            opened++;
            return sink;
        });
        return loopback.outside().downloads().get(download, RealTimer.soon());
    }
}
