package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves the first half of E-01.
class ContactTest {
    @Test
    void an_address_of_the_operator_is_a_contact() {
        for (String text : List.of("ops@brightloom.com", "https://brightloom.com/bots", "a.b+c@sub.brightloom.co.uk")) {
            assertThat(new Contact(text).text()).isEqualTo(text);
        }
    }

    @Test
    void a_placeholder_or_a_header_in_disguise_is_none() {
        for (String text : List.of(
                "",
                "me",
                "you@example.com",
                "you@mail.example.org",
                "https://example.com/bot",
                "you@your-company.com",
                "https://your-company.com/bot",
                "you@company.example",
                "a@b.com\r\nX-Evil: 1",
                "a@b.com) (",
                "ftp://brightloom.com")) {
            assertThatThrownBy(() -> new Contact(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("operator contact");
        }
    }
}
