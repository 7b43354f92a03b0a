package dev.coldpath.scoring.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.scoring.dataset.Format.Line;
import dev.coldpath.scoring.dataset.Format.Line.Kept;
import dev.coldpath.scoring.dataset.Format.Line.Malformed;
import dev.coldpath.scoring.dataset.Format.Line.Skipped;
import dev.coldpath.scoring.dataset.Publication.Located;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Format.Lines crux = new Crux();
    private final Format.Lines majestic = new Majestic();
    private final Format.Lines graph = new CommonCrawl();
    private final Format.Lines tranco = new Tranco();

    /// Proves a part of E-27.
    @Test
    void an_origin_stands_for_its_registrable_domain() {
        assertThat(crux.read("https://shop.brightloom.co.uk,5000")).isEqualTo(row("brightloom.co.uk", 5_000));
        assertThat(crux.read("http://brightloom.com:8080,1000")).isEqualTo(row("brightloom.com", 1_000));
        assertThat(crux.read("https://me.github.io,1000000")).isEqualTo(row("me.github.io", 1_000_000));
        assertThat(crux.read("https://www.bücher.de,1000")).isEqualTo(row("xn--bcher-kva.de", 1_000));
    }

    @Test
    void an_origin_that_is_nobodys_domain_is_left_out() {
        for (String origin :
                List.of("http://192.0.2.7", "http://[2001:db8::1]", "https://co.uk", "http://router.local")) {
            assertThat(crux.read(origin + ",1000")).as(origin).isEqualTo(new Skipped());
        }
    }

    @Test
    void a_line_that_is_no_origin_with_a_rank_is_malformed() {
        for (String line : List.of(
                "brightloom.com,1000",
                "https://brightloom.com",
                "https://brightloom.com,",
                "https://brightloom.com,0",
                "https://brightloom.com,-5",
                "https://brightloom.com,1e3",
                "https://brightloom.com,99999999999",
                "https://brightloom.com,1000,1",
                "https://bright loom.com,1000",
                "https://user@brightloom.com,1000",
                "https://,1000",
                "ftp://brightloom.com,1000")) {
            assertThat(crux.read(line)).as(line).isEqualTo(new Malformed());
        }
    }

    @Test
    void a_site_of_the_million_has_its_networks_and_its_last_rank() {
        assertThat(majestic.read("7,5,www.brightloom.com,com,123456,234567,brightloom.com,com,9,6,123000,234000"))
                .isEqualTo(row("brightloom.com", 7, "123456", "9"));
        assertThat(majestic.read("7,5,brightloom.com,com,123456,234567,brightloom.com,com,-1,-1,-1,-1"))
                .isEqualTo(row("brightloom.com", 7, "123456", ""));
    }

    @Test
    void a_line_with_other_columns_is_malformed() {
        for (String line : List.of(
                "7,5,brightloom.com,com,123456",
                "7,5,brightloom.com,com,many,1,brightloom.com,com,9,6,1,1",
                "first,5,brightloom.com,com,12,1,brightloom.com,com,9,6,1,1",
                "7,5,\"brightloom.com\",com,12,1,brightloom.com,com,9,6,1,1",
                "7,5,brightloom.com,com,12,1,brightloom.com,com,9,6,1,1,0")) {
            assertThat(majestic.read(line)).as(line).isEqualTo(new Malformed());
        }
    }

    @Test
    void names_of_the_graph_are_read_backwards() {
        assertThat(graph.read("12\t3.5E7\t10\t0.012\tcom.brightloom\t34")).isEqualTo(row("brightloom.com", 12));
        assertThat(graph.read("12\t3.5E7\t10\t0.012\tuk.co.brightloom")).isEqualTo(row("brightloom.co.uk", 12));
        assertThat(graph.read("12\t3.5E7\t10\t0.012\t..\t34")).isEqualTo(new Malformed());
        assertThat(graph.read("12 3.5E7 10 0.012 com.brightloom 34")).isEqualTo(new Malformed());
    }

    @Test
    void a_line_of_tranco_is_a_rank_and_a_name() {
        assertThat(tranco.read("3,brightloom.com")).isEqualTo(row("brightloom.com", 3));
        assertThat(tranco.read("brightloom.com,3")).isEqualTo(new Malformed());
    }

    @Test
    void the_newest_graph_is_the_first_of_the_index() {
        Optional<Located> newest = CommonCrawl.newest(
                json("[{\"id\":\"cc-main-2026-aug-sep-oct\",\"stats\":{}},{\"id\":\"cc-main-2026-jul-aug-sep\"}]"));

        assertThat(newest)
                .contains(new Located(
                        URI.create(
                                "https://data.commoncrawl.org/projects/hyperlinkgraph/cc-main-2026-aug-sep-oct/domain/"
                                        + "cc-main-2026-aug-sep-oct-domain-ranks.txt.gz"),
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z"))));
    }

    @Test
    void a_release_is_dated_by_the_end_of_its_last_month() {
        assertThat(CommonCrawl.end("cc-main-2025-26-nov-dec-jan")).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(CommonCrawl.end("cc-main-2025-oct-nov-dec")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(CommonCrawl.end("cc-main-graph")).isEmpty();
    }

    @Test
    void an_index_that_names_no_release_leads_nowhere() {
        for (String index :
                List.of("[]", "{}", "[{\"id\":\"../../etc\"}]", "[{\"id\":7}]", "[{\"id\":\"cc-main-a/b\"}]")) {
            assertThat(CommonCrawl.newest(json(index))).as(index).isEmpty();
        }
        assertThat(Tranco.newest(json("{\"list_id\":\"../x\"}"))).isEmpty();
    }

    @Test
    void tranco_names_its_list_of_the_day() {
        assertThat(Tranco.newest(json("{\"list_id\":\"X5Y7N\",\"created_on\":\"2026-11-25T01:02:03.4\"}")))
                .contains(new Located(
                        URI.create("https://tranco-list.eu/download/X5Y7N/full"),
                        Optional.of(Instant.parse("2026-11-25T00:00:00Z"))));
    }

    @Test
    void a_list_with_terms_to_acknowledge_is_off_until_they_are() {
        assertThat(DataSets.enabled(List.of()))
                .extracting(DataSet::id)
                .containsExactly(
                        DataSetId.CRUX, DataSetId.MAJESTIC, DataSetId.CCGRAPH, DataSetId.SEC_TICKERS, DataSetId.FORM_D);
        assertThat(DataSets.enabled(List.of(DataSetId.TRANCO))).hasSameElementsAs(DataSets.ALL);
    }

    private static Line row(String domain, long rank, String... more) {
        return new Kept(Row.ranked(domain, rank, List.of(more)));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
