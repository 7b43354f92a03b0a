package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.QueryString.Parameter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void a_broken_escape_is_wrong_for_the_parameter_it_stands_in_and_for_no_other() {
        QueryString query = query("utm=%zz&%zz=1&limit=5&cursor=%ff&q=a%20b+c");

        assertThat(query.limit()).contains(5);
        assertThat(query.one("q", Optional::of)).isEqualTo(new Parameter<>(Optional.of("a b c"), false));
        assertThat(query.one("cursor", Optional::of)).isEqualTo(new Parameter<>(Optional.empty(), true));
        assertThat(query.one("utm", Optional::of)).isEqualTo(new Parameter<>(Optional.empty(), true));
        assertThat(query.one("other", Optional::of)).isEqualTo(new Parameter<>(Optional.empty(), false));
    }

    @Test
    void a_parameter_that_was_sent_twice_is_wrong_also_if_one_of_them_is_broken() {
        assertThat(query("limit=5&limit=%zz").limit()).isEmpty();
        assertThat(query("limit=%zz&limit=5").limit()).isEmpty();
    }

    private static QueryString query(String text) {
        return QueryString.of(new Request(
                "GET", "/", text, Map.of(), Body.EMPTY, URI.create("https://api.brightloom.com"), "127.0.0.1"));
    }
}
