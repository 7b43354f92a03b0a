package dev.coldpath.scoring.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerNamesTest {
    @Test
    void case_signs_accents_and_the_legal_form_do_not_tell_names_apart() {
        for (String name : List.of(
                "Acme Robotics, Inc.",
                "ACME ROBOTICS INC",
                "The Acme Robotics Co., Ltd.",
                "Acm\u00e9  Robotics L.L.C.",
                "acme-robotics S.A.")) {
            assertThat(IssuerNames.normalised(name)).as(name).isEqualTo("acme robotics");
        }
        assertThat(IssuerNames.normalised("Smith & Sons' Holdings LP")).isEqualTo("smith and sons holdings");
    }

    @Test
    void other_words_do() {
        assertThat(IssuerNames.normalised("Acme Robotics Fund II, L.P.")).isEqualTo("acme robotics fund ii");
        assertThat(IssuerNames.normalised("Incorporated Ideas Inc")).isEqualTo("incorporated ideas");
    }

    @Test
    void a_name_of_nothing_but_a_form_stays() {
        assertThat(IssuerNames.normalised("The Company, Inc.")).isEqualTo("company");
        assertThat(IssuerNames.normalised("Inc.")).isEqualTo("inc");
    }

    @Test
    void a_name_without_a_letter_is_none() {
        assertThat(IssuerNames.normalised(" -- ")).isEmpty();
        assertThat(IssuerNames.normalised("")).isEmpty();
        assertThat(IssuerNames.normalised("\u682a\u5f0f\u4f1a\u793e")).isEmpty();
    }
}
