package dev.coldpath.scoring.fetch.ats;

import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContinentsTest {
    private final Continents continents = new Continents();

    @Test
    void a_place_that_ends_with_a_country_is_on_its_continent() {
        assertThat(continents.of("Berlin, Germany")).contains("europe");
        assertThat(continents.of("Remote - US")).contains("north america");
        assertThat(continents.of("remote (united kingdom)")).contains("europe");
        assertThat(continents.of("SINGAPORE")).contains("asia");
        assertThat(continents.of("London, UK; S\u00e3o Paulo, Brazil")).contains("south america");
        assertThat(continents.of("Auckland \u2014 New Zealand")).contains("oceania");
        assertThat(continents.of("Lagos / Nigeria")).contains("africa");
    }

    @Test
    void a_place_that_ends_otherwise_says_nothing() {
        for (String place : List.of(
                "",
                " ",
                ",",
                "Duluth",
                "San Francisco, CA",
                "Wilmington, DE",
                "Atlanta, Georgia",
                "Istanbul, Turkey",
                "Germany (remote)",
                "Santa Fe, New Mexico",
                "Anywhere")) {
            assertThat(continents.of(place)).as(place).isEmpty();
        }
    }

    @Test
    void each_continent_counts_once_however_many_roles_there_are() {
        List<Opening> openings = Stream.of("Berlin, Germany", "Paris, France", "Lyon", "Austin, USA")
                .map(ContinentsTest::at)
                .toList();

        assertThat(continents.of(openings)).containsExactlyInAnyOrder("europe", "north america");
    }

    @Test
    void they_are_told_of_a_whole_board() {
        World world = new World();
        world.web.text("https://api.lever.co/v0/postings/loom?mode=json&limit=100&skip=0", """
                [{"id":"1","text":"Weaver","categories":{"location":"Duluth"},"createdAt":1},
                 {"id":"2","text":"Weaver","categories":{"location":"Berlin, Germany"},"createdAt":1},
                 {"id":"3","text":"Dyer","categories":{"location":"Austin, United States"},"createdAt":1}]""");
        Snapshot site = World.snapshot(FetcherId.SITE, Status.OK, TestTime.NOON, fact(Keys.SITE_BOARD, "lever:loom"));

        Snapshot seen = world.fetch(new AtsFetcher(world.means()), site);

        assertThat(number(seen, Keys.ATS_CONTINENTS)).isEqualTo(2);
        assertThat(number(seen, Keys.ATS_LOCATIONS)).isEqualTo(3);
    }

    private static Opening at(String place) {
        return new Opening("Weaver", Optional.empty(), List.of(), Optional.of(place), Optional.empty());
    }
}
