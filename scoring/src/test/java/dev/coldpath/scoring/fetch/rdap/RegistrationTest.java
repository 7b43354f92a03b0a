package dev.coldpath.scoring.fetch.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.SourceJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final Domain BRIGHTLOOM = new Domain("brightloom.com");

    @Test
    void dates_are_read_in_the_forms_that_registries_write() {
        for (String date : List.of(
                "2011-03-04T05:06:07Z",
                "2011-03-04T05:06:07.000Z",
                "2011-03-04T05:06:07",
                "2011-03-04T06:06:07+01:00",
                "2011-03-04t05:06:07z",
                "2011-03-04T06:06:07+0100")) {
            assertThat(registered(date)).as(date).contains(Instant.parse("2011-03-04T05:06:07Z"));
        }
        assertThat(registered("2011-03-04")).contains(Instant.parse("2011-03-04T00:00:00Z"));
    }

    @Test
    void what_is_no_date_is_no_date() {
        for (String date : List.of("", "yesterday", "2011-13-04", "04.03.2011", "2011-03-04 05:06:07", "0")) {
            assertThat(registered(date)).as(date).isEmpty();
        }
    }

    @Test
    void a_name_is_held_when_nothing_else_is_said_of_it() {
        assertThat(held("\"client hold\"")).isTrue();
        assertThat(held("\"serverHold\", \"pending delete\"")).isTrue();
        assertThat(held("\"client hold\", \"client transfer prohibited\"")).isFalse();
        assertThat(held("\"active\"")).isFalse();
        assertThat(held("")).isFalse();
        assertThat(held("1, null, {}, []")).isFalse();
    }

    @Test
    void an_answer_about_another_name_or_thing_is_no_answer() {
        assertThat(read("{\"objectClassName\":\"domain\",\"ldhName\":\"BRIGHTLOOM.COM.\"}"))
                .isPresent();
        assertThat(read("{\"objectClassName\":\"domain\"}")).isPresent();
        for (String text : List.of(
                "{\"objectClassName\":\"domain\",\"ldhName\":\"other.com\"}",
                "{\"objectClassName\":\"entity\",\"ldhName\":\"brightloom.com\"}",
                "{\"objectClassName\":[\"domain\"]}",
                "{}",
                "[]",
                "\"domain\"",
                "null")) {
            assertThat(read(text)).as(text).isEmpty();
        }
    }

    @Test
    void members_of_a_wrong_type_are_passed_over() {
        Optional<Registration> read =
                read("{\"objectClassName\":\"domain\",\"events\":{\"eventAction\":\"registration\"},\"status\":7}");

        assertThat(read).contains(new Registration(Optional.empty(), Optional.empty(), false));
    }

    private static Optional<Instant> registered(String date) {
        return read("{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"last changed\",\"eventDate\":\"x\"},"
                        + "{\"eventAction\":\"Registration\",\"eventDate\":\"" + date + "\"}]}")
                .flatMap(Registration::registeredAt);
    }

    private static boolean held(String states) {
        return read("{\"objectClassName\":\"domain\",\"status\":[" + states + "]}")
                .orElseThrow()
                .held();
    }

    private static Optional<Registration> read(String text) {
        return Registration.read(SourceJson.read(text).orElseThrow(), BRIGHTLOOM);
    }
}
