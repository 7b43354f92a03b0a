package dev.coldpath.scoring.fetch.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.SourceJson;
import org.junit.jupiter.api.Test;

/// Proves X-10: what registries answer, and the list of registries.
class RdapFuzzTest {
    private static final Domain DOMAIN = new Domain("brightloom.com");

    @Test
    void any_answer_is_about_this_name_or_none() {
        Fuzzing.feed("rdap", input -> SourceJson.read(input).ifPresent(node -> Registration.read(node, DOMAIN)));
    }

    @Test
    void any_file_is_a_list_of_registries_or_none() {
        Fuzzing.feed(
                "registries",
                input -> SourceJson.read(input)
                        .flatMap(Registries::read)
                        .ifPresent(list -> assertThat(list.byTopLevel()).isNotEmpty()));
    }
}
