package dev.coldpath.scoring.fetch.dns;

import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnsFetcherTest {
    private final World world = new World();

    @Test
    void a_well_kept_zone_tells_all_it_can() {
        world.dns
                .on("brightloom.com", Dns.Type.NS, "ns1.nsone.net", "ns-1.awsdns-01.org")
                .on("brightloom.com", Dns.Type.MX, "aspmx.l.google.com", "alt1.aspmx.l.google.com")
                .on(
                        "brightloom.com",
                        Dns.Type.TXT,
                        "google-site-verification=x",
                        "ms=ms1",
                        "v=spf1 include:_spf.google.com include:sendgrid.net ~include:mail.zendesk.com -all")
                .on("brightloom.com", Dns.Type.CAA, "0 issue \"letsencrypt.org\"")
                .on("brightloom.com", Dns.Type.DS, "1 2 3 4")
                .on("_dmarc.brightloom.com", Dns.Type.TXT, "v=DMARC1; p = reject; rua=mailto:x@brightloom.com")
                .on("_github-challenge-brightloom-org.brightloom.com", Dns.Type.TXT, "abc");

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.DNS_EXISTS)).isEqualTo(1);
        assertThat(number(seen, Keys.DNS_MX)).isEqualTo(2);
        assertThat(number(seen, Keys.DNS_MAIL_PLATFORM)).isEqualTo(2);
        assertThat(number(seen, Keys.DNS_SAAS_VENDORS))
                .as("google, microsoft, sendgrid, zendesk, github")
                .isEqualTo(5);
        assertThat(number(seen, Keys.DNS_EMAIL_AUTH)).isEqualTo(3);
        assertThat(number(seen, Keys.DNS_CAA)).isEqualTo(1);
        assertThat(number(seen, Keys.DNS_DNSSEC)).isEqualTo(1);
        assertThat(number(seen, Keys.DNS_PAID_INFRA))
                .as("ns1, route 53, zendesk")
                .isEqualTo(3);
        assertThat(number(seen, Keys.DNS_PARKING)).isZero();
        assertThat(number(seen, Keys.DNS_OPT_OUT)).isZero();
    }

    @Test
    void an_empty_zone_has_nothing_and_says_so() {
        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.OK);
        for (String key : new String[] {
            Keys.DNS_MX,
            Keys.DNS_MAIL_PLATFORM,
            Keys.DNS_SAAS_VENDORS,
            Keys.DNS_EMAIL_AUTH,
            Keys.DNS_CAA,
            Keys.DNS_DNSSEC,
            Keys.DNS_PAID_INFRA,
            Keys.DNS_PARKING,
            Keys.DNS_OPT_OUT
        }) {
            assertThat(number(seen, key)).as(key).isZero();
        }
    }

    @Test
    void a_name_that_does_not_exist_is_asked_about_once() {
        world.dns.on("brightloom.com", Dns.Type.A, new Answer.NoSuchName());

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(number(seen, Keys.DNS_EXISTS)).isZero();
        assertThat(seen.observations()).hasSize(1);
        assertThat(world.dns.asked()).hasSize(1);
    }

    @Test
    void nobody_is_asked_more_than_twenty_questions() {
        Snapshot seen = fetch();

        assertThat(world.dns.asked())
                .hasSizeLessThanOrEqualTo(20)
                .hasSize(seen.traffic().requests());
    }

    @Test
    void name_servers_that_are_late_or_broken_are_no_evidence() {
        world.dns.on("brightloom.com", Dns.Type.A, new Answer.Late());
        assertThat(fetch().status()).isEqualTo(Status.TIMEOUT);

        world.dns.on("brightloom.com", Dns.Type.A, new Answer.Failed());
        assertThat(fetch().status()).isEqualTo(Status.ERROR);
        assertThat(fetch().observations()).isEmpty();
    }

    @Test
    void a_fact_whose_answers_are_not_all_there_is_left_out() {
        world.dns
                .on("brightloom.com", Dns.Type.TXT, new Answer.Late())
                .on("brightloom.com", Dns.Type.CAA, new Answer.Failed());

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
        assertThat(has(seen, Keys.DNS_EMAIL_AUTH)).isFalse();
        assertThat(has(seen, Keys.DNS_SAAS_VENDORS)).isFalse();
        assertThat(has(seen, Keys.DNS_CAA)).isFalse();
        assertThat(number(seen, Keys.DNS_MX)).isZero();
    }

    @Test
    void a_null_mx_is_no_mail_a_hoster_is_one_and_an_own_host_is_two() {
        assertThat(mail("")).isZero();
        assertThat(mail("mx00.kundenserver.de")).isEqualTo(1);
        assertThat(mail("mx.unheard-of.net")).isEqualTo(1);
        assertThat(mail("notgoogle.com")).isEqualTo(1);
        assertThat(mail("mail.brightloom.com")).isEqualTo(2);
        assertThat(mail("brightloom-com.mail.protection.outlook.com")).isEqualTo(2);
    }

    /// Proves the record of E-49.
    @Test
    void an_owner_who_asks_to_be_left_alone_is_heard() {
        world.dns.on("coldpath-optout.brightloom.com", Dns.Type.TXT, "");
        assertThat(number(fetch(), Keys.DNS_OPT_OUT)).isEqualTo(1);

        world.dns.on("coldpath-optout.brightloom.com", Dns.Type.TXT, "please");
        assertThat(number(fetch(), Keys.DNS_OPT_OUT)).isEqualTo(1);
    }

    @Test
    void what_stands_under_every_name_of_a_zone_is_no_wish_to_be_left_alone() {
        world.dns
                .on("brightloom.com", Dns.Type.TXT, "google-site-verification=x")
                .on("coldpath-optout.brightloom.com", Dns.Type.TXT, "v=spf1 -all", "google-site-verification=x")
                .on("_github-challenge-brightloom-org.brightloom.com", Dns.Type.TXT, "google-site-verification=x");

        assertThat(number(fetch(), Keys.DNS_OPT_OUT)).isZero();
        assertThat(number(fetch(), Keys.DNS_SAAS_VENDORS)).isEqualTo(1);
    }

    @Test
    void parked_names_are_known_by_their_servers() {
        world.dns.on("brightloom.com", Dns.Type.NS, "ns1.sedoparking.com", "ns2.sedoparking.com");
        assertThat(number(fetch(), Keys.DNS_PARKING)).isEqualTo(1);

        world.dns.on("brightloom.com", Dns.Type.NS, "ns1.notsedoparking.com");
        assertThat(number(fetch(), Keys.DNS_PARKING)).isZero();
    }

    @Test
    void a_policy_that_only_reports_is_worth_two_points() {
        world.dns
                .on("brightloom.com", Dns.Type.TXT, "V=SPF1 -all")
                .on("_dmarc.brightloom.com", Dns.Type.TXT, "v=DMARC1; p=none; sp=reject");

        assertThat(number(fetch(), Keys.DNS_EMAIL_AUTH)).isEqualTo(2);
    }

    @Test
    void the_longest_names_are_asked_about_as_far_as_dns_goes() {
        Domain longest =
                new Domain("a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61));
        assertThat(longest.name()).hasSize(253);

        Snapshot seen = world.fetch(new DnsFetcher(world.means()), longest);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.DNS_OPT_OUT)).isZero();
        assertThat(world.dns.asked()).allMatch(asked -> asked.split(" ", -1)[0].length() <= 253);
        assertThat(world.dns.asked()).noneMatch(asked -> asked.startsWith("_github"));
    }

    @Test
    void whatever_stands_in_a_zone_is_read_without_a_fall() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            for (String name : new String[] {"brightloom.com", "_dmarc.brightloom.com"}) {
                world.dns.on(name, Dns.Type.TXT, noise(random), "v=spf1 " + noise(random), "v=DMARC1;" + noise(random));
            }
            world.dns.on("brightloom.com", Dns.Type.MX, noise(random)).on("brightloom.com", Dns.Type.NS, noise(random));

            assertThat(fetch().status()).as("seed %d", seed).isEqualTo(Status.OK);
        }
    }

    private static String noise(Random random) {
        String letters = " =:;.,v\u0130\u0000~^include:p=\ud800\"\\";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private double mail(String host) {
        world.dns.on("brightloom.com", Dns.Type.MX, host);
        return number(fetch(), Keys.DNS_MAIL_PLATFORM);
    }

    private Snapshot fetch() {
        return world.fetch(new DnsFetcher(world.means()));
    }
}
