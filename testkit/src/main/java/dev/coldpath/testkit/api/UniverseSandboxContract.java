package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The sandbox's constants about cohorts, the distribution and movers, each of them.
public interface UniverseSandboxContract {
    Engine engine();

    @Test
    @Proves("S-50")
    default void acme_stands_second_among_twelve_canned_peers() {
        assertThat(read("/v1/company/acme.test/cohort").toString())
                .isEqualTo("{\"mode\":\"sandbox\",\"target\":{\"domain\":\"acme.test\",\"company_name\":\"Acme Test\","
                        + "\"composite_score\":67.2,\"ki_rating\":\"KI-1\",\"business_profile\":\"growth\","
                        + "\"context\":{\"sector\":\"saas\",\"geo_scope\":\"us\"}},"
                        + "\"cohort\":{\"count\":12,\"mean\":45.3,\"p50\":43.1,\"p90\":61.0,\"stddev\":12.5,"
                        + "\"min\":24.8,\"max\":68.4,\"rank\":2,\"percentile\":91},\"bucket_means\":{"
                        + "\"team_structure\":{\"target\":68.0,\"cohort\":45.6,\"delta\":22.4},"
                        + "\"market_position\":{\"target\":71.5,\"cohort\":46.8,\"delta\":24.7},"
                        + "\"momentum_tailwinds\":{\"target\":64.3,\"cohort\":44.6,\"delta\":19.7},"
                        + "\"financial_health\":{\"target\":61.0,\"cohort\":43.6,\"delta\":17.4}},\"members\":["
                        + members("growth") + "]}");
    }

    @Test
    @Proves("S-50")
    default void the_others_stand_where_their_scores_put_them() {
        Map<String, String> expected = Map.of(
                "unicorn", "Unicorn Test established 1 100",
                "struggling", "Struggling Test established 11 16",
                "cohort", "Cohort Test growth 7 50");

        expected.forEach((name, words) -> {
            JsonNode body = read("/v1/company/" + name + ".test/cohort");

            JsonNode target = body.path("target");
            assertThat(String.join(
                            " ",
                            target.path("company_name").asText(),
                            target.path("business_profile").asText(),
                            body.at("/cohort/rank").asText(),
                            body.at("/cohort/percentile").asText()))
                    .isEqualTo(words);
            assertThat(body.path("members").toString())
                    .isEqualTo("[" + members(target.path("business_profile").asText()) + "]");
        });
    }

    private static String members(String profile) {
        List<String> scores = List.of(
                "68.4 KI-1",
                "61.0 KI-2+",
                "56.2 KI-2+",
                "52.8 KI-2",
                "49.5 KI-3",
                "46.3 KI-3",
                "43.1 KI-3",
                "40.6 KI-3",
                "37.2 KI-4",
                "33.9 KI-4",
                "29.4 KI-4",
                "24.8 KI-5");
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            String number = "%02d".formatted(i + 1);
            String[] score = scores.get(i).split(" ", -1);
            members.append(i == 0 ? "" : ",")
                    .append("{\"domain\":\"cohort-" + number + ".test\",\"company_name\":\"Cohort Member " + number
                            + "\",\"composite_score\":" + score[0] + ",\"ki_rating\":\"" + score[1]
                            + "\",\"business_profile\":\"" + profile + "\"}");
        }
        return members.toString();
    }

    @Test
    @Proves("S-50")
    default void twelve_canned_records_are_distributed() {
        assertThat(read("/v1/distribution").toString())
                .isEqualTo("{\"mode\":\"sandbox\",\"pipeline_version\":\"v1\",\"universe\":{\"count\":12,\"mean\":50.0,"
                        + "\"p50\":48.8,\"p90\":67.2,\"stddev\":14.9,\"min\":23.4,\"max\":79.4},\"composite_hist\":"
                        + bins(5, 0, 0, 0, 0, 1, 0, 1, 1, 1, 2, 2, 1, 1, 1, 0, 1, 0, 0, 0, 0)
                        + ",\"scale_premium_hist\":" + bins(1, 8, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0)
                        + ",\"rating_dist\":{\"KI-1+\":1,\"KI-1\":1,\"KI-2+\":2,\"KI-2\":2,\"KI-3\":3,\"KI-4\":2,"
                        + "\"KI-5\":1},\"profile_split\":{\"growth\":7,\"established\":4,\"unclassified\":1}}");
    }

    private static String bins(int width, int... counts) {
        StringBuilder bins = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            bins.append(i == 0 ? "[" : ",")
                    .append("{\"range\":\"" + i * width + "-" + (i + 1) * width + "\",\"count\":" + counts[i] + "}");
        }
        return bins.append("]").toString();
    }

    @Test
    @Proves("S-50")
    default void ten_canned_companies_move_in_every_window() {
        Map<String, String> starts = Map.of("7d", "2026-05-05", "30d", "2026-04-12", "90d", "2026-02-11");

        starts.forEach((window, start) -> assertThat(
                        read("/v1/movers?window=" + window).toString())
                .isEqualTo("{\"mode\":\"sandbox\",\"window\":\"" + window + "\",\"window_start\":\"" + start
                        + "T12:00:00Z\",\"window_end\":\"2026-05-12T12:00:00Z\",\"gainers\":["
                        + mover("gainer-01", "Gainer 01", "66.8 58.1 8.7 KI-1 KI-2+") + ","
                        + mover("gainer-02", "Gainer 02", "57.5 50.3 7.2 KI-2+ KI-2") + ","
                        + mover("gainer-03", "Gainer 03", "51.9 46.4 5.5 KI-2 KI-3") + ","
                        + mover("gainer-04", "Gainer 04", "77.0 72.8 4.2 KI-1+ KI-1") + ","
                        + mover("gainer-05", "Gainer 05", "41.2 38.1 3.1 KI-3 KI-4") + "],\"decliners\":["
                        + mover("decliner-01", "Decliner 01", "38.4 50.8 -12.4 KI-4 KI-2") + ","
                        + mover("decliner-02", "Decliner 02", "53.6 63.0 -9.4 KI-2 KI-2+") + ","
                        + mover("decliner-03", "Decliner 03", "24.1 30.7 -6.6 KI-5 KI-4") + ","
                        + mover("decliner-04", "Decliner 04", "64.2 68.9 -4.7 KI-2+ KI-1") + ","
                        + mover("decliner-05", "Decliner 05", "47.3 49.8 -2.5 KI-3 KI-3") + "]}"));
    }

    private static String mover(String label, String name, String words) {
        String[] word = words.split(" ", -1);
        return "{\"domain\":\"" + label + ".test\",\"company_name\":\"" + name + "\",\"composite_now\":" + word[0]
                + ",\"composite_then\":" + word[1] + ",\"delta\":" + word[2] + ",\"ki_rating_now\":\"" + word[3]
                + "\",\"ki_rating_then\":\"" + word[4] + "\"}";
    }

    private JsonNode read(String path) {
        TestService service = new TestService(engine());
        return body(service.get(service.account("growth").testKey(), path));
    }
}
