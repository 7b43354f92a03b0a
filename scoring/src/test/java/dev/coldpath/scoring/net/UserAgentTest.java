package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
    @Test
    void an_operators_page_is_marked_as_one() {
        assertThat(UserAgent.of(new Contact("https://brightloom.com/bots")))
                .matches("Coldpath/[0-9]\\S* \\(\\+https://brightloom\\.com/bots\\) Apache-HttpClient/[0-9.]+");
    }

    @Test
    void an_operators_mailbox_stands_as_it_is() {
        assertThat(UserAgent.of(new Contact("ops@brightloom.com")))
                .matches("Coldpath/[0-9]\\S* \\(ops@brightloom\\.com\\) Apache-HttpClient/[0-9.]+");
    }
}
