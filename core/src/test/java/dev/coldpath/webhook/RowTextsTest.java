package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.webhook.Attempt.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What rows hold as text comes back as it was.
class RowTextsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00.123Z");
    private static final JobId JOB = JobId.of("01900000-0000-7000-8000-0000000000ab");
    private static final EndpointId ENDPOINT = EndpointId.draw(new Random(1));

    @Test
    void ids_of_deliveries_events_and_endpoints_are_read_back_from_their_texts() {
        DeliveryId id = new DeliveryId(ENDPOINT, NOON, EventId.of(JOB));

        assertThat(DeliveryId.parse(id.toString())).contains(id);
        assertThat(EventId.of(id.event().toString())).isEqualTo(id.event());
        assertThat(EndpointId.parse(ENDPOINT.toString())).contains(ENDPOINT);
        assertThat(id.event()).hasToString("evt_019000000000700080000000000000ab");
    }

    @Test
    void other_texts_are_no_ids() {
        String delivery = new DeliveryId(ENDPOINT, NOON, EventId.of(JOB)).toString();

        assertThat(List.of("", "whd_", delivery + "0", delivery.substring(1), delivery.toUpperCase(Locale.ROOT)))
                .allMatch(text -> DeliveryId.parse(text).isEmpty());
        assertThat(List.of("", "whe_", ENDPOINT + "0", "whe_" + "g".repeat(24), "default"))
                .allMatch(text -> EndpointId.parse(text).isEmpty());
        assertThatThrownBy(() -> EventId.of("evt_1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void targets_are_read_back_from_their_text_and_letters_of_newer_code_are_ignored() {
        List<Target> targets =
                List.of(new Target(ENDPOINT, EventType.OF_JOBS), new Target(ENDPOINT, Set.of(EventType.JOB_FAILED)));

        assertThat(Target.list(Target.texts(targets))).isEqualTo(targets);
        assertThat(Target.list(Target.texts(List.of()))).isEmpty();
        assertThat(Target.of(ENDPOINT, "sfz")).as("a letter of newer code").isEqualTo(targets.getFirst());
        assertThatThrownBy(() -> new Target(ENDPOINT, Set.of(EventType.TEST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_are_read_back_from_their_text_and_other_texts_are_refused() {
        DeliveryId id = new DeliveryId(ENDPOINT, NOON, EventId.of(JOB));
        List<Event> events = new ArrayList<>(List.of(new Event.Test(id.event(), NOON)));
        for (Kind kind : Kind.values()) {
            events.add(new Event.JobOver(NOON, JOB, kind, Optional.empty()));
            for (Reason reason : Reason.values()) {
                events.add(new Event.JobOver(NOON, JOB, kind, Optional.of(reason)));
            }
        }

        Metadata notes = new Metadata(Map.of("order", "7 over\n\"score\"", "team", ""));
        events.add(new Event.JobOver(NOON, JOB, Kind.SCORE, Optional.empty(), notes));
        events.add(new Event.JobOver(NOON, JOB, Kind.SCORE, Optional.of(Reason.DEADLINE), notes));

        assertThat(events)
                .allSatisfy(event -> assertThat(Event.of(event.text(), id)).isEqualTo(event));
        for (String odd :
                List.of("", "over", "over nothing", "over score nothing", "over score deadline x", "begun score")) {
            assertThatThrownBy(() -> Event.of(odd, id)).as(odd).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void attempts_are_read_back_from_the_text_of_their_log_and_other_texts_are_refused() {
        List<Attempt> log = new ArrayList<>();
        log.add(new Attempt(1, NOON, Duration.ZERO, OptionalInt.of(200), Optional.empty(), Optional.empty()));
        for (Trouble trouble : Trouble.values()) {
            log.add(new Attempt(
                    2, NOON, Duration.ofSeconds(15), OptionalInt.empty(), Optional.of(trouble), Optional.of(NOON)));
        }

        assertThat(AttemptLog.of(AttemptLog.text(log))).isEqualTo(log);
        assertThat(AttemptLog.of("")).isEmpty();
        assertThatThrownBy(() -> AttemptLog.of("1 2 3 nonsense -")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AttemptLog.of("1 2")).isInstanceOf(IllegalStateException.class);
    }
}
