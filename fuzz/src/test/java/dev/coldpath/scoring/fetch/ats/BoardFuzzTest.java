package dev.coldpath.scoring.fetch.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.EverywhereTheSame;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves X-10: hiring boards of every vendor.
class BoardFuzzTest {
    private static final List<String> BOARDS =
            Vendor.ALL.stream().map(vendor -> vendor.source().key() + ":loom").toList();

    @Test
    void any_answer_is_a_board_or_none() {
        Fuzzing.feed(
                "boards",
                input -> BOARDS.forEach(board -> {
                    EverywhereTheSame world = new EverywhereTheSame(input);

                    Report report = world.ask(
                            new AtsFetcher(world.means()),
                            EverywhereTheSame.seen(FetcherId.SITE, Keys.SITE_BOARD, board));

                    assertThat(report.status()).as(board).isIn(Status.OK, Status.ERROR);
                    assertThat(report.requests()).as(board).isBetween(1, 15);
                    assertThat(report.observations())
                            .as(board)
                            .allSatisfy(each -> assertThat(each.identity()).isEqualTo(1));
                }));
    }
}
