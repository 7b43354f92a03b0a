package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ingest.LineReader.Bad;
import dev.coldpath.intelligence.ingest.LineReader.Good;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final String KEY = "\"platform\":\"TIKTOK\",\"contentId\":\"7351\"";

    private final LineReader reader = new LineReader(Intake.NOON, new SpaceLengths(Map.of(VectorName.TEXT, 3)));

    @Test
    void addresses_are_of_the_web_and_not_too_long() {
        for (String url : List.of(
                "1",
                "\"\"",
                "\"example.com\"",
                "\"ftp://example.com/\"",
                "\"javascript:alert(1)\"",
                "\"https:///x\"",
                "\"https://\"",
                "\"//example.com\"",
                "\"https://example.com/a b\"",
                "\"https:example.com\"",
                "\"https://example.com/" + "x".repeat(2_048) + "\"")) {
            refusedField("url is invalid", "\"url\":" + url);
            refusedField("media is invalid", "\"media\":[{\"type\":\"image\",\"url\":" + url + "}]");
        }
        assertThat(value(field("\"url\":\"HTTP://my_host/é?x=1\"").url())).isEqualTo("HTTP://my_host/é?x=1");
    }

    @Test
    void texts_are_cut_by_whole_characters_and_blank_ones_say_nothing() {
        refusedField("title must be a string", "\"title\":1");
        refusedField("description must be a string", "\"description\":[\"x\"]");
        refusedField("contentType must be a string", "\"contentType\":{}");
        refusedField("vectorId must be a string", "\"vectorId\":true");
        assertThat(value(field("\"title\":\"" + "\uD83D\uDE00".repeat(501) + "\"")
                        .title()))
                .isEqualTo("\uD83D\uDE00".repeat(500));
        assertThat(value(field("\"description\":\"" + "x".repeat(5_001) + "\"").description()))
                .hasSize(5_000);
        assertThat(field("\"title\":\" \\n\"").title()).isEqualTo(new Said.Cleared<String>());
        assertThat(field("\"title\":null").title()).isEqualTo(new Said.Cleared<String>());
        assertThat(field("\"x\":1").title()).isEqualTo(new Said.Nothing<String>());
    }

    /// Proves I-62.
    @Test
    void tags_take_their_one_form_and_the_first_fifty_stay() {
        for (String tags : List.of("\"a\"", "1", "{}", "[1]", "[\"a\",null]", "[[\"a\"]]")) {
            refusedField("tags must be an array of strings", "\"tags\":" + tags);
        }
        assertThat(value(field("\"tags\":[\"#SmartWatch\",\"fitness\",\" FITNESS \",\"\",\"#\"]")
                        .tags()))
                .containsExactly("smartwatch", "fitness");
        StringBuilder many = new StringBuilder("\"a0\"");
        for (int i = 1; i < 80; i++) {
            many.append(",\"a").append(i).append('"');
        }
        assertThat(value(field("\"tags\":[" + many + "]").tags()))
                .hasSize(50)
                .startsWith("a0")
                .endsWith("a49");
    }

    @Test
    void an_author_is_an_object_of_texts_counts_and_flags() {
        for (String author : List.of(
                "\"runlab\"",
                "[]",
                "1",
                "{\"handle\":1}",
                "{\"name\":[]}",
                "{\"followers\":-1}",
                "{\"followers\":1.5}",
                "{\"following\":\"5\"}",
                "{\"totalLikes\":9007199254740992}",
                "{\"videoCount\":true}",
                "{\"verified\":\"yes\"}",
                "{\"private\":0}",
                "{\"handle\":\"" + "x".repeat(257) + "\"}")) {
            refusedField("author is invalid", "\"author\":" + author);
        }
        AuthorLine author = field("\"author\":{\"handle\":\" @RunLab \",\"followers\":1e3,\"private\":null}")
                .author();
        assertThat(value(author.handle())).isEqualTo("RunLab");
        assertThat(value(author.followers())).isEqualTo(1_000);
        assertThat(author.isPrivate()).isEqualTo(new Said.Cleared<Boolean>());
        assertThat(author.name()).isEqualTo(new Said.Nothing<String>());
        assertThat(field("\"author\":null").author().name()).isEqualTo(new Said.Cleared<String>());
    }

    @Test
    void times_are_iso_8601_or_milliseconds_and_not_of_the_future() {
        for (String at : List.of(
                "\"\"",
                "\"yesterday\"",
                "\"2026-04-28\"",
                "\"2026-02-30T00:00:00Z\"",
                "-1",
                "1.5",
                "true",
                "1e300",
                "\"+999999999-12-31T23:59:59Z\"",
                "9007199254740991",
                "[]")) {
            refusedField("publishedAt is invalid", "\"publishedAt\":" + at);
            refusedField("observedAt is invalid", "\"observedAt\":" + at);
        }
        assertThat(value(field("\"publishedAt\":\"2026-04-28T11:00:00.0009+02:00\"")
                        .publishedAt()))
                .isEqualTo(Instant.parse("2026-04-28T09:00:00Z"));
        assertThat(value(field("\"publishedAt\":1745859300000").publishedAt()))
                .isEqualTo(Instant.ofEpochMilli(1_745_859_300_000L));
        assertThat(value(field("\"publishedAt\":\"2026-04-29T12:00:00Z\"").publishedAt()))
                .as("24 hours ahead")
                .isEqualTo(Instant.parse("2026-04-29T12:00:00Z"));
        refusedField("publishedAt is in the future", "\"publishedAt\":\"2026-04-29T12:00:00.001Z\"");
    }

    @Test
    void counts_are_whole_numbers_that_every_reader_agrees_on() {
        for (String name : List.of("views", "likes", "comments", "shares")) {
            for (String count : List.of(
                    "-1", "1.5", "\"5\"", "9007199254740992", "1e16", "1e400", "true", "[]", "9".repeat(900), "1e-1")) {
                refusedField("counts." + name + " is invalid", "\"counts\":{\"" + name + "\":" + count + "}");
            }
        }
        refusedField("counts is invalid", "\"counts\":5");
        CountsLine counts = field(
                        "\"counts\":{\"views\":9007199254740991,\"likes\":1e3,\"shares\":-0.0,\"saves\":\"x\"}")
                .counts();
        assertThat(value(counts.views())).isEqualTo(9_007_199_254_740_991L);
        assertThat(value(counts.likes())).isEqualTo(1_000);
        assertThat(value(counts.shares())).isZero();
        assertThat(counts.comments()).isEqualTo(new Said.Nothing<Long>());
    }

    @Test
    void media_are_pictures_and_films_and_the_first_twenty_stay() {
        for (String media : List.of(
                "{}",
                "\"x\"",
                "[1]",
                "[null]",
                "[{}]",
                "[{\"type\":\"image\"}]",
                "[{\"url\":\"https://a.com/\"}]",
                "[{\"type\":\"IMAGE\",\"url\":\"https://a.com/\"}]",
                "[{\"type\":\"gif\",\"url\":\"https://a.com/\"}]")) {
            refusedField("media is invalid", "\"media\":" + media);
        }
        String one = "{\"type\":\"video\",\"url\":\"https://a.com/x.mp4\"}";
        assertThat(value(field("\"media\":[" + (one + ",").repeat(24) + one + "]")
                        .media()))
                .hasSize(20);
    }

    @Test
    void vectors_have_their_spaces_length_finite_numbers_and_a_direction() {
        for (String vector : List.of(
                "[1,2]",
                "[1,2,3,4]",
                "[]",
                "1",
                "{}",
                "[0,0,0]",
                "[0,0,-0.0]",
                "[1e-400,0,0]",
                "[1,2,1e39]",
                "[1,2,1e400]",
                "[1,2,\"3\"]",
                "[1,2,null]",
                "[1,2,[3]]")) {
            refusedField("vectors.text_vector is invalid", "\"vectors\":{\"text_vector\":" + vector + "}");
        }
        refusedField("vectors is invalid", "\"vectors\":[1,2,3]");
        refusedField("vectors.image_vector is invalid", "\"vectors\":{\"image_vector\":[" + "1,".repeat(4_096) + "1]}");
        Map<VectorName, Said<Point>> vectors = field(
                        "\"vectors\":{\"text_vector\":[3,0,-4],\"video_vector\":null,\"audio_vector\":[9]}")
                .vectors();
        assertThat(value(vectors.getOrDefault(VectorName.TEXT, new Said.Nothing<>())))
                .isEqualTo(Point.towards(new float[] {3, 0, -4}));
        assertThat(vectors.get(VectorName.VIDEO)).isEqualTo(new Said.Cleared<Point>());
        assertThat(vectors.get(VectorName.IMAGE)).isEqualTo(new Said.Nothing<Point>());
    }

    @Test
    void without_a_recorded_length_the_first_vector_decides() {
        String image = "\"vectors\":{\"image_vector\":";

        assertThat(field(image + "[1,2]}")).isNotNull();
        refusedField("vectors.image_vector is invalid", image + "[1,2,3]}");
        assertThat(field(image + "[5,6]}")).isNotNull();
    }

    @Test
    void a_refused_line_decides_no_length() {
        refusedField("deleted must be a boolean", "\"vectors\":{\"video_vector\":[1,2]},\"deleted\":1");

        assertThat(field("\"vectors\":{\"video_vector\":[1,2,3]}")).isNotNull();
    }

    @Test
    void deleted_is_a_boolean_and_null_says_no() {
        for (String deleted : List.of("1", "\"true\"", "[]")) {
            refusedField("deleted must be a boolean", "\"deleted\":" + deleted);
        }
        assertThat(field("\"deleted\":true").deleted()).isTrue();
        assertThat(field("\"deleted\":null").deleted()).isFalse();
        assertThat(field("\"x\":1").deleted()).isFalse();
    }

    private ContentLine field(String member) {
        return good("{" + KEY + "," + member + "}");
    }

    private ContentLine good(String line) {
        LineReader.Reading read = reader.read(RawLine.of(1, line.getBytes(UTF_8)));
        assertThat(read).as(line).isInstanceOf(Good.class);
        return ((Good) read).line();
    }

    private static <T> T value(Said<T> said) {
        return said.over(Optional.empty()).orElseThrow();
    }

    private void refusedField(String reason, String member) {
        refused(reason, "{" + KEY + "," + member + "}");
    }

    private void refused(String reason, String... lines) {
        for (String line : lines) {
            assertThat(reader.read(RawLine.of(1, line.getBytes(UTF_8))))
                    .as(line.length() > 200 ? line.substring(0, 200) : line)
                    .isEqualTo(new Bad(reason));
        }
    }
}
