package dev.coldpath.scoring.fetch.sec;

import static dev.coldpath.scoring.fetch.Seen.texts;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the register calls who files there.
class FilerTest {
    private static final String ADDRESS = "https://data.sec.gov/submissions/CIK0000007077.json";

    @Test
    void a_company_that_is_listed_or_reports_every_year_bears_its_name() {
        assertThat(names("BRIGHTLOOM INC", "\"NYSE\"", "")).containsExactly("BRIGHTLOOM INC");
        assertThat(names("BRIGHTLOOM INC", "", "\"10-K\"")).containsExactly("BRIGHTLOOM INC");
    }

    /// Proves a part of E-16.
    @Test
    void the_name_of_whoever_else_files_is_not_kept() {
        assertThat(names("DOE JANE", "", "\"4\"")).isEmpty();
        assertThat(names("DOE JANE", "\"OTC\"", "")).isEmpty();
    }

    @Test
    void an_empty_name_and_an_endless_one_are_none() {
        assertThat(names(" ", "\"NYSE\"", "")).isEmpty();
        assertThat(names("x".repeat(100_000), "\"NYSE\"", "")).isEmpty();
    }

    private static List<String> names(String name, String exchange, String form) {
        World world = new World();
        world.web.text(
                ADDRESS, """
                {"cik":"7077","name":"NAME","exchanges":[EXCHANGE],
                 "filings":{"recent":{"form":[FORM],"filingDate":["2026-03-01"]}}}""".replace("NAME", name).replace("EXCHANGE", exchange).replace("FORM", form));
        Snapshot item =
                World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON, fact(Keys.WIKIDATA_CIK, "0000007077"));
        return texts(world.fetch(new SecFetcher(world.means()), item), Keys.SEC_NAME);
    }
}
