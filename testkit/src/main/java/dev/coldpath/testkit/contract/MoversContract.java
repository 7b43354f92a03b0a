package dev.coldpath.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Mover;
import dev.coldpath.score.movers.Movers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine promises about movers: the answer of a step is what somebody says who reads the whole history.
public interface MoversContract {
    Instant END = Instant.parse("2026-05-12T12:05:00Z");
    Instant START = END.minus(Duration.ofDays(7));

    Engine engine();

    @Test
    @Proves("S-46")
    default void where_nobody_was_scored_nobody_moves() {
        assertThat(found(question(Samples.version()))).isEqualTo(new Movers(List.of(), List.of()));
    }

    @Test
    @Proves("S-46")
    default void now_is_the_last_run_inside_the_window_and_then_the_last_one_before_it() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        runs(version, domain, START.minusSeconds(90), 100);
        runs(version, domain, START.minusSeconds(1), 200);
        runs(version, domain, START, 300);
        runs(version, domain, END.minusSeconds(1), 400);
        runs(version, domain, END, 900);

        assertThat(found(question(version)).gainers())
                .containsExactly(new Mover(domain, "Firm " + domain, new Tenths(400), new Tenths(200)));
    }

    @Test
    @Proves("S-46")
    default void both_runs_are_needed_and_both_on_the_version() {
        String version = Samples.version();
        runs(version, Samples.domain(), START.minusSeconds(1), 200);
        runs(version, Samples.domain(), START, 300);
        Domain upgraded = Samples.domain();
        runs(Samples.version(), upgraded, START.minusSeconds(1), 200);
        runs(version, upgraded, START, 300);
        Domain downgraded = Samples.domain();
        runs(version, downgraded, START.minusSeconds(1), 200);
        runs(version, downgraded, START, 300);
        runs(Samples.version(), downgraded, START.plusSeconds(1), 300);

        assertThat(found(question(version))).isEqualTo(new Movers(List.of(), List.of()));
    }

    @Test
    @Proves({"S-46", "E-47"})
    default void much_more_or_less_evidence_is_no_move_and_neither_is_an_equal_score() {
        String version = Samples.version();
        Domain at = pair(version, 400, 60, 500, 75);
        Domain down = pair(version, 500, 75, 400, 60);
        pair(version, 400, 60, 500, 76);
        pair(version, 500, 76, 400, 60);
        pair(version, 500, 70, 500, 70);

        Movers movers = found(question(version));

        assertThat(movers.gainers()).extracting(Mover::domain).containsExactly(at);
        assertThat(movers.decliners()).extracting(Mover::domain).containsExactly(down);
    }

    @Test
    @Proves({"S-46", "E-47"})
    default void of_twenty_one_equal_moves_the_first_twenty_domains_are_shown() {
        String version = Samples.version();
        List<Domain> gained =
                Stream.generate(() -> pair(version, 400, 70, 500, 70)).limit(21).toList();
        Domain most = pair(version, 400, 70, 501, 70);

        assertThat(found(question(version)).gainers())
                .extracting(Mover::domain)
                .startsWith(most)
                .hasSize(20)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(most), gained.stream().sorted(Comparator.comparing(Domain::name)))
                                .limit(20)
                                .toList());
    }

    @Test
    @Proves("S-47")
    default void the_answer_of_a_step_stands_and_the_next_step_has_what_came_late() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        runs(version, domain, START.minusSeconds(1), 200);
        assertThat(found(question(version)).gainers()).isEmpty();

        runs(version, domain, END.minusSeconds(1), 300);

        assertThat(found(question(version)).gainers()).isEmpty();
        assertThat(found(new Question(version, Window.WEEK, END.plus(Question.STEP)))
                        .gainers())
                .extracting(Mover::now)
                .containsExactly(new Tenths(300));
    }

    @Test
    @Proves("S-47")
    default void whoever_asks_first_at_once_all_get_one_answer() {
        String version = Samples.version();
        pair(version, 400, 70, 500, 70);

        List<Movers> answers = Race.of(16, () -> found(question(version)));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().gainers()).hasSize(1);
    }

    @Test
    @Proves({"S-46", "E-47"})
    default void step_after_step_the_answers_are_those_of_somebody_who_reads_everything() {
        for (long seed = 1; seed <= engine().histories(12); seed++) {
            Random chance = new Random(seed);
            String version = Samples.version();
            Window window = List.of(Window.values()).get(chance.nextInt(3));
            List<Domain> domains = Stream.generate(Samples::domain).limit(6).toList();
            List<Firm> told = new ArrayList<>();
            Instant end = END;
            for (int step = 0; step < 12; step++) {
                for (int run = chance.nextInt(4); run > 0; run--) {
                    Instant at = chance.nextInt(4) == 0
                            ? end.minus(window.length()).plusSeconds(chance.nextInt(1_200) - 600L)
                            : end.minusSeconds(1 + chance.nextInt(300));
                    Firm firm = Firm.random(
                            Finding.about(domains.get(chance.nextInt(domains.size())))
                                    .in(version)
                                    .at(at),
                            chance);
                    if (step == 0 || !at.isBefore(end.minus(Question.STEP))) {
                        Instant second = firm.record(engine()).scoredAt();
                        told.add(firm.with(firm.finding().at(second)));
                    }
                }
                Question question = new Question(version, window, end);
                assertThat(found(question)).as("seed %d, step %d", seed, step).isEqualTo(naively(question, told));
                long steps = chance.nextBoolean() ? 1 : 1 + chance.nextInt(2_500);
                end = end.plus(Question.STEP.multipliedBy(steps));
            }
        }
    }

    @Test
    default void upkeep_makes_the_answers_and_a_request_only_reads_them() {
        String version = Samples.version();
        Domain domain = pair(version, 400, 70, 500, 70);

        new FindMovers(engine().scoredRuns(), engine().moverStore()).prepare(question(version));

        assertThat(engine().moverStore().answer(question(version)))
                .hasValueSatisfying(answer ->
                        assertThat(answer.gainers()).extracting(Mover::domain).containsExactly(domain));
        assertThat(engine().moverStore().board(version, Window.WEEK))
                .hasValueSatisfying(board -> assertThat(board.end()).isEqualTo(END));
    }

    @Test
    default void a_board_never_takes_the_place_of_a_newer_one() {
        String version = Samples.version();
        Question later = new Question(version, Window.WEEK, END.plus(Question.STEP));
        found(later);
        var newer = engine().moverStore().board(version, Window.WEEK).orElseThrow();

        found(question(version));

        assertThat(engine().moverStore().board(version, Window.WEEK)).contains(newer);
    }

    private Domain pair(String version, int then, int thenComplete, int now, int nowComplete) {
        Domain domain = Samples.domain();
        firm(version, domain, START.minusSeconds(1), then)
                .complete(thenComplete)
                .record(engine());
        firm(version, domain, START, now).complete(nowComplete).record(engine());
        return domain;
    }

    private void runs(String version, Domain domain, Instant at, int composite) {
        firm(version, domain, at, composite).record(engine());
    }

    private static Firm firm(String version, Domain domain, Instant at, int composite) {
        return Firm.of(Finding.about(domain).in(version).at(at).scoring(composite));
    }

    private static Question question(String version) {
        return new Question(version, Window.WEEK, END);
    }

    private Movers found(Question question) {
        return new FindMovers(engine().scoredRuns(), engine().moverStore())
                .find(question)
                .orElseThrow();
    }

    private static Movers naively(Question question, List<Firm> told) {
        Map<String, List<Firm>> histories = new TreeMap<>();
        told.forEach(firm -> histories
                .computeIfAbsent(firm.domain().name(), _ -> new ArrayList<>())
                .add(firm));
        List<Mover> gainers = new ArrayList<>();
        List<Mover> decliners = new ArrayList<>();
        histories.forEach((_, history) -> {
            Optional<Firm> now = last(history, question.end());
            Optional<Firm> then = last(history, question.start());
            if (now.isPresent() && then.isPresent() && !now.get().scoredAt().isBefore(question.start())) {
                int delta =
                        now.get().composite().value() - then.get().composite().value();
                boolean comparable =
                        Math.abs(now.get().completenessPct() - then.get().completenessPct()) <= 15;
                Mover mover = new Mover(
                        now.get().domain(),
                        now.get().name(),
                        now.get().composite(),
                        then.get().composite());
                if (comparable && delta != 0) {
                    (delta > 0 ? gainers : decliners).add(mover);
                }
            }
        });
        return new Movers(first(gainers), first(decliners));
    }

    private static List<Mover> first(List<Mover> movers) {
        return movers.stream()
                .sorted(Comparator.comparingInt(
                                (Mover mover) -> -Math.abs(mover.delta().value()))
                        .thenComparing(mover -> mover.domain().name()))
                .limit(20)
                .toList();
    }

    private static Optional<Firm> last(List<Firm> history, Instant before) {
        return history.stream()
                .filter(firm -> firm.scoredAt().isBefore(before))
                .max(Comparator.comparing(Firm::scoredAt));
    }
}
