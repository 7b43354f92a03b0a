package dev.coldpath.scoring.fetch.tls;

import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlsFetcherTest {
    private final World world = new World();

    @Test
    void a_chain_that_holds_is_valid() {
        Snapshot seen = fetch(new Shake.Held(
                "Some Authority",
                Optional.of("Jane Doe Trading"),
                2,
                TestTime.NOON.minus(Duration.ofDays(1)),
                TestTime.NOON.plus(Duration.ofDays(60)),
                Optional.of("h2")));

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.TLS_VALID)).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain("Jane Doe");
    }

    @Test
    void a_chain_that_does_not_hold_is_seen_and_a_server_that_is_not_there_is_absent() {
        assertThat(fetch(new Shake.NotTrusted()).status()).isEqualTo(Status.OK);
        assertThat(fetch(new Shake.Absent()).status()).isEqualTo(Status.ABSENT);
        assertThat(number(fetch(new Shake.NotTrusted()), Keys.TLS_VALID)).isZero();
        assertThat(number(fetch(new Shake.Absent()), Keys.TLS_VALID)).isZero();
    }

    @Test
    void what_did_not_come_about_says_nothing() {
        assertThat(fetch(new Shake.Late()).status()).isEqualTo(Status.TIMEOUT);
        assertThat(fetch(new Shake.Broken()).status()).isEqualTo(Status.ERROR);
        assertThat(fetch(new Shake.Forbidden("private")).status()).isEqualTo(Status.ERROR);
        assertThat(has(fetch(new Shake.Broken()), Keys.TLS_VALID)).isFalse();
    }

    private Snapshot fetch(Shake shake) {
        return world.fetch(new TlsFetcher(world.shake(shake).means()));
    }
}
