package dev.coldpath.intelligence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentUuidTest {
    /// Proves I-62.
    @Test
    void an_item_without_an_id_is_named_by_platform_and_content_id() {
        assertThat(ContentUuid.of(new ContentKey("TIKTOK", "7351")))
                .isEqualTo(UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"));
    }

    @Test
    void every_made_id_is_a_uuid_of_version_5() {
        for (int i = 0; i < 1_000; i++) {
            UUID uuid = ContentUuid.of(new ContentKey("X", "é" + i));
            assertThat(uuid.version()).isEqualTo(5);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    @Test
    void only_the_usual_form_is_an_id() {
        assertThat(ContentUuid.parse("42277B40-4fd1-51fd-bd4b-d154fcb73088"))
                .contains(UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"));
        for (String text : List.of(
                "", "1-1-1-1-1", "42277b404fd151fdbd4bd154fcb73088", " 42277b40-4fd1-51fd-bd4b-d154fcb73088", "uuid")) {
            assertThat(ContentUuid.parse(text)).as(text).isEmpty();
        }
    }
}
