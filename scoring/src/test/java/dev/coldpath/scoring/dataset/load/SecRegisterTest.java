package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.dataset.SecRegister.Answer.Looked;
import dev.coldpath.scoring.dataset.SecRegister.Answer.NotLoaded;
import dev.coldpath.scoring.dataset.SecRegister.Filer;
import dev.coldpath.scoring.dataset.SecRegister.Offering;
import dev.coldpath.scoring.dataset.StoredSecRegister;
import dev.coldpath.scoring.dataset.load.FormDFile.Notice;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Refused;
import dev.coldpath.scoring.dataset.load.Loaded.Unchanged;
import dev.coldpath.scoring.fetch.Seen;
import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.fetch.sec.SecFetcher;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The registers of the SEC, from their files to what is looked up.
class SecRegisterTest {
    private static final DataSet TICKERS = DataSets.named("sec-tickers").orElseThrow();
    private static final DataSet FORM_D = DataSets.named("form-d").orElseThrow();
    private static final Notice ROUND = Notice.of("Acme Robotics, Inc.", "021-500001", "05-MAR-2026", "2500000");

    @TempDir
    Path home;

    private Bench bench;
    private SecRegister register;

    @BeforeEach
    void bench() {
        bench = new Bench(home);
        register = new StoredSecRegister(bench.store(), bench.time);
    }

    @Test
    void a_filer_is_found_by_its_number_and_by_each_of_its_tickers() {
        tickers("""
                {"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},
                 "1":{"cik_str":1652044,"ticker":"GOOGL","title":"Alphabet Inc."},
                 "2":{"cik_str":1652044,"ticker":"GOOG","title":"Alphabet Inc."},
                 "3":{"cik_str":1067983,"ticker":"BRK-B","title":"BERKSHIRE HATHAWAY INC"}}""");

        Filer alphabet = new Filer("0001652044", "GOOGL", "Alphabet Inc.");
        assertThat(found(register.filer(1_652_044))).containsExactly(alphabet);
        assertThat(found(register.filer("googl"))).containsExactly(alphabet);
        assertThat(found(register.filer("GOOG"))).containsExactly(new Filer("0001652044", "GOOG", "Alphabet Inc."));
        assertThat(found(register.filer("BRK-B"))).hasSize(1);
        assertThat(found(register.filer(1))).isEmpty();
        assertThat(found(register.filer("0001652044")))
                .as("a number is no ticker")
                .isEmpty();
    }

    @Test
    void nothing_loaded_is_not_the_same_as_nothing_found() {
        assertThat(register.filer(320_193)).isInstanceOf(NotLoaded.class);
        assertThat(register.offerings("Acme Robotics")).isInstanceOf(NotLoaded.class);
    }

    @Test
    void what_is_no_list_of_tickers_is_refused() {
        for (String text : List.of(
                "",
                "[]",
                "<html>",
                "{}",
                "{\"0\":{\"cik_str\":1}}",
                "{\"0\":{\"cik_str\":-1,\"ticker\":\"A\",\"title\":\"A\"}}",
                "{\"0\":{\"cik_str\":1,\"ticker\":\"A\",\"title\":\"tab\\there\"}}",
                "{\"0\":[[[[[[1]]]]]]}",
                "{\"0\":{\"cik_str\":1,\"ticker\":\"A\",\"title\":\"A\"},")) {
            assertThat(bench.load(TICKERS, bench.file("t.json", Bench.LISTED, text)))
                    .as(text)
                    .isInstanceOf(Refused.class);
        }
        assertThat(bench.store().live(DataSetId.SEC_TICKERS)).isEmpty();
    }

    @Test
    void an_offering_is_found_by_any_form_of_its_issuers_name() {
        load(new FormDFile().with(ROUND));

        Looked<Offering> looked = (Looked<Offering>) register.offerings("THE ACME ROBOTICS CORPORATION");

        assertThat(looked.found())
                .containsExactly(new Offering(
                        "021-500001",
                        LocalDate.parse("2026-03-05"),
                        "0001234567",
                        "CA",
                        OptionalInt.of(2019),
                        "Other Technology",
                        OptionalLong.of(9_000_000),
                        2_500_000));
        assertThat(looked.edition().asOf()).isEqualTo(Bench.LISTED);
        assertThat(found(register.offerings("Acme"))).isEmpty();
        assertThat(found(register.offerings("A Feeder Fund LP")))
                .as("an issuer beside the one who filed")
                .isEmpty();
    }

    @Test
    void an_amendment_replaces_what_it_amends_whichever_comes_first() {
        Notice amended = ROUND.amended("07-APR-2026", "4000000");
        for (FormDFile file : List.of(new FormDFile().with(ROUND, amended), new FormDFile().with(amended, ROUND))) {
            Bench own = new Bench(home.resolve("bench-" + file.hashCode()));
            own.load(FORM_D, own.file("2026q1_d.zip", Bench.LISTED, file.zip()));

            List<Offering> found = found(new StoredSecRegister(own.store(), own.time).offerings("Acme Robotics"));

            assertThat(found).extracting(Offering::sold).containsExactly(4_000_000L);
        }
    }

    @Test
    void other_offerings_and_other_issuers_of_one_name_stand_side_by_side() {
        load(new FormDFile()
                .with(
                        ROUND,
                        Notice.of("Acme Robotics LLC", "021-500002", "09-MAR-26", "100000"),
                        Notice.of("ACME ROBOTICS", "021-600000", "2026-03-10", "7")
                                .by("42"),
                        Notice.of("Acme Roboticsx", "021-700000", "10-MAR-2026", "8")));

        assertThat(found(register.offerings("Acme Robotics")))
                .extracting(Offering::number, Offering::cik, Offering::sold)
                .containsExactly(
                        tuple("021-500001", "0001234567", 2_500_000L),
                        tuple("021-500002", "0001234567", 100_000L),
                        tuple("021-600000", "0000000042", 7L));
    }

    /// Proves E-21: from the published file to what a run sees of the company.
    @Test
    void what_the_newest_notice_says_was_sold_reaches_the_snapshot() {
        World world = new World();
        world.web.text("https://data.sec.gov/submissions/CIK0001234567.json", """
                {"cik":1234567,"name":"ACME ROBOTICS INC","filings":{"recent":{"form":["D/A"]}}}""");
        load(new FormDFile()
                .with(
                        ROUND,
                        ROUND.amended("07-APR-2026", "4000000"),
                        Notice.of("Acme Robotics LLC", "021-500002", "09-APR-26", "7")
                                .by("42")));
        Snapshot item = World.snapshot(
                FetcherId.WIKIDATA, Status.OK, TestTime.NOON, World.fact(Keys.WIKIDATA_CIK, "0001234567"));

        Snapshot seen = world.fetch(new SecFetcher(world.means().with(register)), item);

        assertThat(Seen.number(seen, Keys.SEC_RAISED_36M)).isEqualTo(4_000_000);
        assertThat(Seen.number(seen, Keys.SEC_OFFERINGS_36M)).isEqualTo(1);
        assertThat(seen.observation(Keys.SEC_RAISED_36M).orElseThrow().asOf())
                .isEqualTo(Instant.parse("2026-04-07T00:00:00Z"));
    }

    @Test
    void quarters_in_a_folder_make_one_set_and_an_amendment_of_a_later_one_counts() {
        bench.file("2026Q1_d.zip", Bench.LISTED, new FormDFile().with(ROUND).zip());
        bench.file(
                "2026Q2_d.zip",
                Bench.LISTED,
                new FormDFile().with(ROUND.amended("02-JUN-2026", "3000000")).zip());
        Path folder = bench.published();

        assertThat(bench.load(FORM_D, folder)).isInstanceOf(Done.class);

        assertThat(found(register.offerings("Acme Robotics")))
                .extracting(Offering::sold)
                .containsExactly(3_000_000L);
        assertThat(bench.load(FORM_D, folder)).isInstanceOf(Unchanged.class);
    }

    @Test
    void no_person_and_no_telephone_gets_into_a_shard() {
        load(new FormDFile().with(ROUND));

        for (Map.Entry<String, List<Byte>> file : bench.bytes().entrySet()) {
            assertThat(Bench.text(file.getValue())).as(file.getKey()).doesNotContain("Roe", "555-01");
        }
    }

    @Test
    void what_is_no_quarter_of_form_d_is_refused_and_says_why() {
        assertThat(refusal(new FormDFile().with(ROUND).without("OFFERING").zip()))
                .contains("it is no quarter of Form D");
        assertThat(refusal(new FormDFile()
                        .with(ROUND)
                        .named("ISSUERS", "ENTITYNAME", "X")
                        .zip()))
                .contains("its table ISSUERS has no column ENTITYNAME");
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8))).contains("it is no quarter of Form D");
        byte[] whole = new FormDFile().with(ROUND).zip();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("the file is damaged");
    }

    @Test
    void rows_that_break_their_columns_or_say_nothing_are_malformed() {
        assertThat(refusal(new FormDFile()
                        .with(ROUND)
                        .row("OFFERING", "0001234567-26-000002", "x")
                        .zip()))
                .isEqualTo("1 of its 2 rows are malformed");
        assertThat(refusal(new FormDFile()
                        .with(Notice.of("A", "021-1", "05-MAR-2026", "much"))
                        .zip()))
                .contains("malformed");
        assertThat(refusal(new FormDFile()
                        .with(Notice.of("A", "021-1", "yesterday", "5"))
                        .zip()))
                .contains("malformed");
    }

    private void tickers(String json) {
        assertThat(bench.load(TICKERS, bench.file("company_tickers.json", Bench.LISTED, json)))
                .isInstanceOf(Done.class);
    }

    private void load(FormDFile file) {
        assertThat(bench.load(FORM_D, bench.file("2026q1_d.zip", Bench.LISTED, file.zip())))
                .isInstanceOf(Done.class);
    }

    private String refusal(byte[] file) {
        return ((Refused) bench.load(FORM_D, bench.file("2026q1_d.zip", Bench.LISTED, file))).why();
    }

    private static <T> List<T> found(SecRegister.Answer<T> answer) {
        return ((Looked<T>) answer).found();
    }
}
