package dev.coldpath.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobIdsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00.123Z");

    @Test
    void an_id_is_a_version_7_uuid_that_carries_its_milliseconds() {
        JobId id = new JobIds(InstantSource.fixed(NOON), new Random(1)).get();

        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void a_hundred_thousand_ids_of_one_millisecond_differ() {
        JobIds ids = new JobIds(InstantSource.fixed(NOON), new Random(1));
        Set<JobId> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            seen.add(ids.get());
        }

        assertThat(seen).hasSize(100_000);
    }

    @Test
    void only_the_full_form_of_a_uuid_is_read() {
        assertThat(JobId.parse("0190f0c2-d83b-7e4d-98a7-d61ab2c3d4e5")).isPresent();
        assertThat(JobId.parse("0190F0C2-D83B-7E4D-98A7-D61AB2C3D4E5"))
                .hasValueSatisfying(id -> assertThat(id).hasToString("0190f0c2-d83b-7e4d-98a7-d61ab2c3d4e5"));
        assertThat(JobId.parse("1-1-1-1-1")).isEmpty();
        assertThat(JobId.parse("")).isEmpty();
        assertThat(JobId.parse("0190f0c2d83b7e4d98a7d61ab2c3d4e5")).isEmpty();
    }
}
