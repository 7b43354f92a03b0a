package dev.coldpath.scoring.fetch.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.fetch.SourceJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageViewsTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    @Test
    void a_month_is_thirty_days_up_to_the_last() {
        PageViews views = new PageViews(
                Map.of(LAST, 1L, LAST.minusDays(29), 10L, LAST.minusDays(30), 100L, LAST.plusDays(1), 1_000L));

        assertThat(views.inMonth(LAST)).isEqualTo(11);
    }

    @Test
    void ninety_days_are_held_against_the_same_days_of_the_year_before() {
        Map<LocalDate, Long> days =
                new HashMap<>(Map.of(LAST, 400L, LAST.minusDays(89), 200L, LAST.minusDays(90), 9_999L));
        LocalDate then = LocalDate.of(2025, 11, 20);
        days.put(then, 300L);
        days.put(then.minusDays(89), 100L);
        days.put(then.minusDays(90), 9_999L);
        days.put(then.plusDays(1), 9_999L);

        assertThat(new PageViews(days).trend(LAST)).hasValueCloseTo(0.5, offset(1e-12));
        assertThat(PageViews.first(LAST)).isEqualTo(then.minusDays(89));
    }

    @Test
    void a_trend_needs_three_hundred_views_a_year_ago() {
        LocalDate then = LAST.minusYears(1);

        assertThat(new PageViews(Map.of(LAST, 5_000L, then, 299L)).trend(LAST)).isEmpty();
        assertThat(new PageViews(Map.of(then, 300L)).trend(LAST)).hasValue(-1);
    }

    @Test
    void a_list_of_days_is_read_and_nothing_else_is() {
        String two =
                "{\"items\":[{\"timestamp\":\"2026112000\",\"views\":7},{\"timestamp\":\"20261119\",\"views\":0}]}";

        assertThat(read(two)).contains(new PageViews(Map.of(LAST, 7L, LAST.minusDays(1), 0L)));
        assertThat(read("{\"items\":[]}")).contains(new PageViews(Map.of()));
        for (String odd : List.of(
                "{}",
                "[]",
                "{\"items\":{}}",
                "{\"items\":[7]}",
                "{\"items\":[{\"timestamp\":\"2026113100\",\"views\":7}]}",
                "{\"items\":[{\"timestamp\":\"2026\",\"views\":7}]}",
                "{\"items\":[{\"timestamp\":\"2026112000\",\"views\":\"7\"}]}",
                "{\"items\":[{\"timestamp\":\"2026112000\",\"views\":-7}]}",
                "{\"items\":[{\"timestamp\":\"2026112000\"}]}")) {
            assertThat(read(odd)).as(odd).isEmpty();
        }
    }

    private static Optional<PageViews> read(String text) {
        return PageViews.read(SourceJson.read(text).orElseThrow());
    }
}
