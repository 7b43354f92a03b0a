package dev.coldpath.scoring.fetch.ct;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proves what E-14 says of certificates, and their part of E-13 and E-15.
class CtFetcherTest {
    private static final String CRT_SH =
            "https://crt.sh/?q=%25.brightloom.com&output=json&exclude=expired&deduplicate=Y";
    private static final String SPOTTER = "https://api.certspotter.com/v1/issuances?domain=brightloom.com"
            + "&include_subdomains=true&expand=dns_names";
    private static final String TWO = """
            [{"id":1,"issuer_name":"C=US","name_value":"www.brightloom.com\\napi.brightloom.com",
              "entry_timestamp":"2026-11-01T10:00:00.5"},
             {"id":2,"name_value":"api.brightloom.com","entry_timestamp":"2026-10-01T10:00:00"}]""";
    private static final String ONE_ISSUANCE = """
            [{"id":"77","dns_names":["www.brightloom.com","shop.brightloom.com"],
              "not_before":"2026-09-01T00:00:00Z","not_after":"2026-12-01T00:00:00Z"}]""";

    private final World world = afternoon();
    private final CtFetcher fetcher = new CtFetcher(world.means());

    @Test
    void the_hosts_of_unexpired_certificates_are_counted_and_remembered() {
        world.web.text(CRT_SH, TWO);

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.CT_HOSTNAMES)).isEqualTo(2);
        assertThat(HostHashes.read(texts(seen, Keys.CT_HOSTS)))
                .isEqualTo(HostHashes.of(Set.of("www.brightloom.com", "api.brightloom.com")));
        assertThat(has(seen, Keys.CT_NEW_HOSTS_SHARE)).as("a first run").isFalse();
        assertThat(seen.observation(Keys.CT_HOSTNAMES).orElseThrow().asOf())
                .isEqualTo(Instant.parse("2026-11-01T10:00:00.5Z"));
        assertThat(seen.toString()).doesNotContain("api.brightloom");
        assertThat(world.web.asked()).containsExactly(CRT_SH);
    }

    @Test
    void a_name_for_all_hosts_counts_as_the_one_above_and_what_is_no_host_of_the_company_as_none() {
        world.web.text(CRT_SH, """
                [{"name_value":"*.brightloom.com\\nBRIGHTLOOM.com\\n*.eu.brightloom.com\\n www.brightloom.com "},
                 {"name_value":"jane.doe@brightloom.com\\nbrightloom.com.other.net\\nnotbrightloom.com"},
                 {"name_value":"?.brightloom.com\\na..brightloom.com\\n.brightloom.com\\nJane Doe\\n"}]""");

        assertThat(number(world.fetch(fetcher), Keys.CT_HOSTNAMES)).isEqualTo(3);
    }

    @Test
    void no_certificate_is_an_answer() {
        world.web.text(CRT_SH, "[]");
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ABSENT);

        World other = afternoon();
        other.web.text(CRT_SH, "[{\"name_value\":\"jane.doe@brightloom.com\"}]");
        assertThat(other.fetch(new CtFetcher(other.means())).status()).isEqualTo(Status.ABSENT);
        assertThat(other.web.asked()).containsExactly(CRT_SH);
    }

    @Test
    void whatever_happens_at_the_first_the_second_is_asked() {
        for (Reply odd : odd()) {
            World each = afternoon();
            each.web.on(CRT_SH, odd).text(SPOTTER, ONE_ISSUANCE).text(SPOTTER + "&after=77", "[]");

            Snapshot seen = each.fetch(new CtFetcher(each.means()));

            assertThat(seen.status()).as("%s", odd).isEqualTo(Status.OK);
            assertThat(number(seen, Keys.CT_HOSTNAMES)).isEqualTo(2);
            assertThat(texts(seen, Keys.CT_HOSTS)).isNotEmpty();
            assertThat(seen.observation(Keys.CT_HOSTNAMES).orElseThrow().asOf())
                    .isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
            assertThat(each.web.asked()).containsExactly(CRT_SH, SPOTTER, SPOTTER + "&after=77");
            assertThat(seen.traffic().requests()).isEqualTo(odd instanceof Reply.Forbidden ? 2 : 3);
        }
    }

    @Test
    void both_failing_is_no_more_than_a_status() {
        for (Reply odd : odd()) {
            World each = afternoon();
            each.web.on(CRT_SH, odd).status(SPOTTER, 429);

            assertThat(each.fetch(new CtFetcher(each.means())).status()).isEqualTo(Status.RATE_LIMITED);

            World other = afternoon();
            other.web.status(CRT_SH, 429).on(SPOTTER, odd);
            assertThat(other.fetch(new CtFetcher(other.means())).status())
                    .as("%s", odd)
                    .isIn(Status.ERROR, Status.RATE_LIMITED);
            assertThat(other.web.asked()).as("nobody is asked twice").hasSize(2);
        }
    }

    @Test
    void when_an_hour_begins_the_first_is_left_alone() {
        for (var each : Map.of(0, false, 10, false, 11, true, 59, true).entrySet()) {
            World then = new World();
            then.time.pass(Duration.ofMinutes(each.getKey()));
            then.web.text(CRT_SH, TWO).text(SPOTTER, ONE_ISSUANCE).text(SPOTTER + "&after=77", "[]");

            assertThat(then.fetch(new CtFetcher(then.means())).status()).isEqualTo(Status.OK);
            assertThat(then.web.asked().contains(CRT_SH))
                    .as("at minute %d", each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void of_the_second_three_pages_are_read_and_an_unfinished_list_is_not_remembered() {
        world.web
                .status(CRT_SH, 500)
                .text(SPOTTER, issuance("1", "a.brightloom.com"))
                .text(SPOTTER + "&after=1", issuance("2", "b.brightloom.com"))
                .text(SPOTTER + "&after=2", issuance("3", "c.brightloom.com"))
                .text(SPOTTER + "&after=3", issuance("4", "d.brightloom.com"));

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.CT_HOSTNAMES)).isEqualTo(3);
        assertThat(has(seen, Keys.CT_HOSTS)).isFalse();
        assertThat(world.web.asked()).hasSize(4);
    }

    @Test
    void a_page_that_fails_leaves_what_was_read_before() {
        for (Reply odd : List.of(answer(429, ""), answer(200, "{}"), answer(200, "[{}]"), answer(404, ""))) {
            World each = afternoon();
            each.web.status(CRT_SH, 500).text(SPOTTER, ONE_ISSUANCE).on(SPOTTER + "&after=77", odd);

            Snapshot seen = each.fetch(new CtFetcher(each.means()));

            assertThat(seen.status()).as("%s", odd).isEqualTo(Status.PARTIAL);
            assertThat(number(seen, Keys.CT_HOSTNAMES)).isEqualTo(2);
            assertThat(has(seen, Keys.CT_HOSTS)).isFalse();
        }
    }

    @Test
    void hosts_are_new_against_an_own_snapshot_of_half_a_year_ago() {
        assertThat(shareAfter(Duration.ofDays(150))).isEqualTo(0.5);
        assertThat(shareAfter(Duration.ofDays(180))).isEqualTo(0.5);
        assertThat(shareAfter(Duration.ofDays(360))).isCloseTo(0.25, offset(1e-4));
        assertThat(shareAfter(Duration.ofDays(149))).isNaN();
        assertThat(shareAfter(Duration.ofDays(401))).isNaN();
    }

    @Test
    void an_earlier_snapshot_that_remembers_no_hosts_tells_nothing() {
        World then = afternoon();
        then.seenEarlier(World.snapshot(
                FetcherId.CT, Status.OK, TestTime.NOON.minus(Duration.ofDays(200)), fact(Keys.CT_HOSTNAMES, 9_000)));
        then.web.text(CRT_SH, TWO);

        assertThat(has(then.fetch(new CtFetcher(then.means())), Keys.CT_NEW_HOSTS_SHARE))
                .isFalse();
    }

    @Test
    void thousands_of_hosts_fit_into_a_snapshot() {
        world.web.text(
                CRT_SH,
                IntStream.range(0, 12_000)
                        .mapToObj(n -> "{\"name_value\":\"h" + n + ".brightloom.com\",\"id\":" + n + "}")
                        .collect(Collectors.joining(",", "[", "]")));

        Snapshot seen = world.fetch(fetcher);

        assertThat(number(seen, Keys.CT_HOSTNAMES)).isEqualTo(12_000);
        assertThat(texts(seen, Keys.CT_HOSTS)).hasSize(4);
        assertThat(seen.toString()).hasSizeLessThan(64_000);
    }

    @Test
    void empty_buckets_end_it_at_once() {
        world.emptyBucket("source:crtsh").emptyBucket("source:certspotter");

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void servers_that_hang_take_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(12));
        assertThat(world.web.asked()).containsExactly(CRT_SH, SPOTTER);
    }

    /// Noon is when everybody's hourly jobs run.
    private static World afternoon() {
        World world = new World();
        world.time.pass(Duration.ofMinutes(30));
        return world;
    }

    private static List<Reply> odd() {
        return List.of(
                answer(403, ""),
                answer(404, ""),
                answer(429, "", "retry-after", "1"),
                answer(500, ""),
                answer(502, "<html>"),
                answer(200, ""),
                answer(200, "<html>", "content-type", "text/html"),
                answer(200, "{}"),
                answer(200, "[{\"id\":1}]"),
                answer(200, "[7]"),
                answer(200, new byte[11_000_000]),
                new Reply.Forbidden("private"),
                new Reply.Broken("reset"));
    }

    private static String issuance(String id, String host) {
        return "[{\"id\":\"%s\",\"dns_names\":[\"%s\"],\"not_before\":\"2026-09-01T00:00:00Z\"}]".formatted(id, host);
    }

    private static double shareAfter(Duration ago) {
        World world = afternoon();
        Observation known = fact(
                Keys.CT_HOSTS,
                HostHashes.of(Set.of("www.brightloom.com", "old.brightloom.com"))
                        .texts()
                        .getFirst());
        world.seenEarlier(
                World.snapshot(FetcherId.CT, Status.OK, world.time.instant().minus(ago), known));
        world.web.text(CRT_SH, TWO);
        return number(world.fetch(new CtFetcher(world.means())), Keys.CT_NEW_HOSTS_SHARE);
    }
}
