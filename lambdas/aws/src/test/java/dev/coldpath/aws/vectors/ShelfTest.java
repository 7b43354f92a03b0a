package dev.coldpath.aws.vectors;

import static dev.coldpath.testkit.contract.SampleVectors.JUNE;
import static dev.coldpath.testkit.contract.SampleVectors.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.testkit.contract.SampleVectors;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void every_platform_and_month_has_a_name_of_its_own_that_leads_back() {
        List<Optional<String>> platforms = List.of(
                Optional.empty(),
                Optional.of("_"),
                Optional.of("__"),
                Optional.of("X"),
                Optional.of("A_B"),
                Optional.of("UNDATED"),
                Optional.of("_202604"),
                Optional.of("9".repeat(32)));
        List<Optional<YearMonth>> months = List.of(Optional.empty(), Optional.of(YearMonth.of(2026, 4)));
        List<Shelf> shelves = List.of(VectorName.values()).stream()
                .flatMap(space -> platforms.stream()
                        .flatMap(platform -> months.stream().map(month -> new Shelf(space, platform, month))))
                .toList();

        assertThat(shelves).extracting(Shelf::index).doesNotHaveDuplicates().allMatch(name -> name.length() <= 63);
        assertThat(shelves)
                .allSatisfy(shelf -> assertThat(Shelf.named(shelf.index())).contains(shelf));
    }

    @Test
    void other_indexes_are_left_alone() {
        assertThat(List.of("text", "text-x", "other-x-202604", "text-x-2026", "text-X-202604", ""))
                .allSatisfy(name -> assertThat(Shelf.named(name)).isEmpty());
    }

    @Test
    void only_months_that_reach_into_the_window_are_asked_and_only_the_first_is_filtered() {
        Filter filter = new Filter(Set.of("TIKTOK"), Optional.of(MAY), true);
        Shelf may = Shelf.of(VectorName.TEXT, SampleVectors.dated(1, MAY));
        Shelf june = Shelf.of(VectorName.TEXT, SampleVectors.dated(1, JUNE));
        Shelf april = new Shelf(VectorName.TEXT, Optional.of("TIKTOK"), Optional.of(YearMonth.of(2026, 4)));
        Shelf undated = new Shelf(VectorName.TEXT, Optional.of("TIKTOK"), Optional.empty());
        Shelf elsewhere = new Shelf(VectorName.TEXT, Optional.of("X"), may.month());

        assertThat(List.of(april, may, june, undated, elsewhere).stream().filter(each -> each.mayHold(filter)))
                .containsExactly(may, june);
        assertThat(RecordDocument.rest(may, filter)).isPresent();
        assertThat(RecordDocument.rest(june, filter)).isEmpty();
    }
}
