package dev.coldpath.scoring.fetch.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.SourceJson;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistriesTest {
    @Test
    void every_top_level_of_a_service_has_its_base_and_the_encrypted_one_is_chosen() {
        Registries registries =
                Registries.read(SourceJson.read("""
                        {"version":"1.0","services":[
                          [["com","NET"],["http://rdap.one.net/x","https://rdap.one.net/x"]],
                          [["dev"],["https://rdap.two.net/"]],
                          [["bad"],["ftp://rdap.three.net/"]],
                          [["com"],["https://rdap.late.net/"]],
                          "nonsense", [], [[7],["https://rdap.four.net/"]]]}""").orElseThrow()).orElseThrow();

        assertThat(registries.of("com")).contains(URI.create("https://rdap.one.net/x/"));
        assertThat(registries.of("net")).contains(URI.create("https://rdap.one.net/x/"));
        assertThat(registries.of("dev")).contains(URI.create("https://rdap.two.net/"));
        assertThat(registries.of("bad")).isEmpty();
        assertThat(registries.of("org")).isEmpty();
    }

    @Test
    void another_file_is_no_bootstrap() {
        for (String text : List.of("{}", "[]", "7", "{\"services\":{}}", "{\"services\":[]}", "{\"services\":[[]]}")) {
            assertThat(Registries.read(SourceJson.read(text).orElseThrow()))
                    .as(text)
                    .isEmpty();
        }
    }
}
