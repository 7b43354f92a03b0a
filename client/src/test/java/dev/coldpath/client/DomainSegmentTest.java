package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainSegmentTest {
    /// Proves S-05.
    @Test
    void a_typed_domain_becomes_its_host_so_that_no_slash_or_question_mark_has_to_be_encoded() {
        Map.of(
                        "https://stripe.com/x", "stripe.com",
                        " HTTPS://WWW.Stripe.com/a?b#c ", "WWW.Stripe.com",
                        "//stripe.com?x", "stripe.com",
                        "\u2003stripe.com#x\u00a0\u0085", "stripe.com",
                        "bücher.de/a b", "b%C3%BCcher.de",
                        "stripe.com:443", "stripe.com%3A443",
                        "stripe%2Ecom", "stripe%252Ecom")
                .forEach((typed, segment) ->
                        assertThat(DomainSegment.of(typed)).as(typed).isEqualTo(segment));
    }

    @Test
    void what_has_no_host_is_a_segment_that_the_service_refuses_as_no_domain() {
        for (String typed : new String[] {"", " ", "https:///x", "/x", "?x"}) {
            assertThat(DomainSegment.of(typed)).as(typed).isEqualTo("%20");
        }
    }

    @Test
    void what_is_too_long_for_the_service_is_left_to_it() {
        String longest = "a.com/" + "x".repeat(2_042);

        assertThat(DomainSegment.of(longest)).isEqualTo("a.com");
        assertThat(DomainSegment.of(longest + "x")).isEqualTo("a.com%2F" + "x".repeat(2_043));
    }
}
