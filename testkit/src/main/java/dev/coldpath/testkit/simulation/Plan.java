package dev.coldpath.testkit.simulation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One history to play: a seed, from which everything is drawn, and what to leave out of it.
///
/// @param without clients that never come, by number
/// @param faults how many faults may happen; later ones do not
/// @param actions how many submits each client makes at most
public record Plan(long seed, Set<Integer> without, int faults, int actions) {
    private static final int ALL = 1_000;

    public Plan {
        without = Set.copyOf(without);
    }

    public static Plan of(long seed) {
        return new Plan(seed, Set.of(), ALL, ALL);
    }

    Plan leavingOut(int client) {
        Set<Integer> more = new TreeSet<>(without);
        more.add(client);
        return new Plan(seed, more, faults, actions);
    }

    Plan withFaults(int most) {
        return new Plan(seed, without, most, actions);
    }

    Plan withActions(int most) {
        return new Plan(seed, without, faults, most);
    }

    /// The settings that play this history again.
    public String settings() {
        return "-Dseed=" + seed
                + (without.isEmpty() ? "" : " -Dwithout=" + numbers(without))
                + (faults == ALL ? "" : " -Dfaults=" + faults)
                + (actions == ALL ? "" : " -Dactions=" + actions);
    }

    /// Reads what [#settings] wrote; absent settings leave nothing out.
    public static Plan read(String seed, String without, String faults, String actions) {
        Set<Integer> clients = without.isBlank()
                ? Set.of()
                : Set.of(without.split(",")).stream().map(Integer::valueOf).collect(Collectors.toSet());
        return new Plan(Long.parseLong(seed), clients, number(faults), number(actions));
    }

    private static int number(String text) {
        return text.isBlank() ? ALL : Integer.parseInt(text);
    }

    private static String numbers(Set<Integer> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
