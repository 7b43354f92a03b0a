package dev.coldpath.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Proves X-10: what callers type as a domain.
class DomainFuzzTest {
    @Test
    void any_text_is_a_company_or_none_and_a_company_s_name_is_that_company() {
        Fuzzing.feed("domain", input -> {
            if (DomainNames.parse(new String(input, StandardCharsets.UTF_8)) instanceof ParsedName.Company company) {
                assertThat(DomainNames.parse(company.domain().name())).isEqualTo(company);
            }
        });
    }
}
