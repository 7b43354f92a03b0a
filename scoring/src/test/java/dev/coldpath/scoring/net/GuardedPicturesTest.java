package dev.coldpath.scoring.net;

import static dev.coldpath.scoring.net.PictureAnswers.HEADS;
import static dev.coldpath.scoring.net.PictureAnswers.MOST;
import static dev.coldpath.scoring.net.PictureAnswers.answer;
import static dev.coldpath.scoring.net.PictureAnswers.bytes;
import static dev.coldpath.scoring.net.PictureAnswers.coded;
import static dev.coldpath.scoring.net.PictureAnswers.head;
import static dev.coldpath.scoring.net.PictureAnswers.pictures;
import static dev.coldpath.scoring.net.PictureAnswers.serving;
import static dev.coldpath.scoring.net.PictureAnswers.sized;
import static dev.coldpath.scoring.net.PictureAnswers.write;
import static dev.coldpath.scoring.net.PictureAnswers.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.GuardedPictures.Found;
import dev.coldpath.scoring.net.GuardedPictures.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Proves what X-16 asks of pictures.
class GuardedPicturesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void every_kind_that_models_see_comes_as_it_was_sent() {
        HEADS.forEach((type, head) -> {
            byte[] picture = sized(head, 3_000);

            Optional<Found> found = fetch(serving(type.mediaType(), picture));

            assertThat(found).as("%s", type).hasValueSatisfying(each -> {
                assertThat(each.type()).isEqualTo(type);
                assertThat(each.content().bytes()).isEqualTo(picture);
            });
        });
        assertThat(fetch(serving("image/gif", bytes("GIF87a..")))).isPresent();
    }

    @Test
    void what_a_server_calls_it_may_be_another_kind_in_other_letters() {
        byte[] picture = head(PictureType.WEBP);
        for (String name : List.of("image/jpg", "IMAGE/PNG", " image/jpeg ; charset=binary")) {
            assertThat(fetch(serving(name, picture))).as(name).map(Found::type).contains(PictureType.WEBP);
        }
    }

    @Test
    void what_is_not_called_a_picture_or_is_none_is_no_picture() {
        byte[] picture = head(PictureType.PNG);
        for (String name : List.of("text/html", "image/svg+xml", "image/tiff", "application/octet-stream", "image/")) {
            assertThat(fetch(serving(name, picture))).as(name).isEmpty();
        }
        assertThat(fetch(LoopbackSite.saying("HTTP/1.1 200 OK\nContent-Length: 3\n\nGIF")))
                .isEmpty();
        for (String body : List.of("<!doctype html><html>", "", "GIF88a", "RIFF....WAVE", "\u0089PNG", "<svg/>")) {
            assertThat(fetch(serving("image/png", bytes(body)))).as(body).isEmpty();
        }
    }

    @Test
    void only_a_page_that_is_there_is_a_picture() {
        for (int status : List.of(201, 203, 206, 304, 400, 403, 404, 410, 429, 500, 503)) {
            assertThat(fetch((_, out) -> answer(out, status, "image/png", head(PictureType.PNG))))
                    .as("%d", status)
                    .isEmpty();
        }
    }

    @Test
    void five_megabytes_are_read_and_not_a_byte_more() {
        byte[] largest = sized(head(PictureType.JPEG), MOST);

        assertThat(fetch(serving("image/jpeg", largest)))
                .hasValueSatisfying(found -> assertThat(found.content().size()).isEqualTo(MOST));
        assertThat(fetch(serving("image/jpeg", sized(largest, MOST + 1)))).isEmpty();
        assertThat(fetch(serving("image/jpeg", sized(largest, 6 * 1024 * 1024))))
                .isEmpty();
    }

    @Test
    void a_picture_without_end_stops_at_the_cap() {
        AtomicLong sent = new AtomicLong();
        assertThat(fetch((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\nContent-Type: image/png\n\n");
                    out.write(head(PictureType.PNG));
                    byte[] block = new byte[100_000];
                    while (true) {
                        out.write(block);
                        sent.addAndGet(block.length);
                    }
                }))
                .isEmpty();
        // what the system takes over from us counts as sent, too
        assertThat(sent.get()).isLessThan(4L * MOST);
    }

    @Test
    void a_small_picture_that_swells_stops_at_the_cap() {
        byte[] bomb = zipped(sized(head(PictureType.PNG), 100_000_000));
        assertThat(bomb.length).isLessThan(200_000);

        assertThat(fetch(coded(bomb))).isEmpty();
        assertThat(fetch(coded(zipped(sized(head(PictureType.PNG), MOST)))))
                .as("compressed, and of an honest size")
                .isPresent();
        assertThat(fetch(coded(head(PictureType.PNG))))
                .as("compressed by name only")
                .isEmpty();
    }

    @Test
    void a_server_that_is_slow_is_given_up_in_time() {
        LoopbackSite.Answer dripping = (_, out) -> {
            write(out, "HTTP/1.1 200 OK\nContent-Type: image/gif\n\n");
            Drip.onto(out);
        };
        LoopbackSite.Answer mute =
                (_, _) -> new RealTimer().await(RealTimer.soon().at());
        for (LoopbackSite.Answer slow : List.of(dripping, mute)) {
            try (LoopbackSite site = LoopbackSite.http(slow);
                    Loopback loopback = Loopback.to(site)) {
                long before = System.nanoTime();

                assertThat(pictures(loopback, SHORT).fetch(URI.create("http://brightloom.com/1.gif")))
                        .isEmpty();

                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
                assertThat(site.heads()).hasSize(1);
            }
        }
    }

    @Test
    void whatever_breaks_on_the_way_is_no_picture() {
        Web breaking = (_, _) -> {
            throw new IllegalStateException("said the stranger");
        };

        assertThat(new GuardedPictures(breaking, new Limits(MOST, LONG), RealTimer.CLOCK)
                        .fetch(URI.create("https://brightloom.com/1.png")))
                .isEmpty();
    }

    private static Optional<Found> fetch(LoopbackSite.Answer answer) {
        try (LoopbackSite site = LoopbackSite.http(answer);
                Loopback loopback = Loopback.to(site)) {
            Optional<Found> found = pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/1.png"));

            assertThat(site.heads()).hasSize(1);
            return found;
        }
    }
}
