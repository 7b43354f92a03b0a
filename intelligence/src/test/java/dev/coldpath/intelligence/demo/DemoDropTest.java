package dev.coldpath.intelligence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoDropTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    /// The bytes of this drop are the same on every engine and in every version; a change here is a change of what
    /// everybody's examples show.
    @Test
    void it_is_the_same_bytes_every_time() {
        String drop = String.join("\n", DemoDrop.lines(NOON)) + "\n";

        assertThat(Sha256.hex(drop)).isEqualTo("548a8d42f84e6a4063ec9dfafaaf8f32945006e6bcac07e87970a389fa344459");
        assertThat(DemoDrop.lines(NOON.plusMillis(3_599_999))).isEqualTo(DemoDrop.lines(NOON));
        assertThat(DemoDrop.lines(NOON.plusSeconds(3_600))).isNotEqualTo(DemoDrop.lines(NOON));
    }

    @Test
    void every_line_is_one_json_object_without_vectors() {
        assertThat(DemoDrop.lines(NOON))
                .allSatisfy(line -> assertThat(StrictJson.object(line.getBytes(StandardCharsets.UTF_8)))
                        .hasValueSatisfying(
                                json -> assertThat(json.has("vectors")).isFalse()));
    }

    @Test
    void a_line_has_the_fields_of_a_drop_in_their_form() {
        List<String> lines = DemoDrop.lines(NOON);

        assertThat(lines.getFirst()).isEqualTo("""
                {"platform":"TIKTOK","contentId":"demo0001","uuid":"d626f5f1-5216-53c2-bb80-f579db7b3452",\
                "url":"https://example.com/tiktok/demo0001","title":"26 days with the titanium watch case",\
                "description":"Day 26: the titanium watch case stays readable in full sun. \
                Ask me anything about the setup.","tags":["smartwatch","watchface","wristtech","howto"],\
                "contentType":"video","author":{"handle":"quiet.lantern","name":"Quiet Lantern","followers":129000,\
                "following":300,"verified":true,"totalLikes":1161000,"videoCount":42,"private":false},\
                "publishedAt":"2026-05-12T11:00:00.000Z","counts":{"views":325766,"likes":16288,"comments":1123,\
                "shares":1368},"media":[{"type":"video","url":"https://example.com/tiktok/demo0001.mp4"}]}""");
        assertThat(lines)
                .filteredOn(line -> line.contains("\"canonicalUuid\":"))
                .hasSize(60);
        assertThat(lines).filteredOn(line -> !line.contains("\"publishedAt\":")).hasSize(60);
        assertThat(lines).filteredOn(line -> !line.contains("\"views\":")).hasSize(120);
    }

    /// Proves I-62: the example of the contract.
    @Test
    void uuids_are_those_that_a_host_derives() {
        assertThat(ContentUuid.of(new ContentKey("TIKTOK", "7351")))
                .isEqualTo(UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"));
    }
}
