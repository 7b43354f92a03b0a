package dev.coldpath.local.asl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the states hang together. All are reached and none twice in one run, so every run ends of itself.
record Graph(Map<String, State> states) {
    void check(String startAt, Problems problems) {
        Set<String> reached = after(startAt);
        reached.add(startAt);
        for (String name : states.keySet()) {
            if (!reached.contains(name)) {
                problems.add("state " + name, "Next", "no state leads here");
            }
            if (after(name).contains(name)) {
                problems.add("state " + name, "Next", "leads back here; loops are not supported");
            }
        }
    }

    /// Every state that a run can come to after this one.
    private Set<String> after(String name) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            Optional.ofNullable(states.get(open.pop())).stream()
                    .flatMap(State::successors)
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }
}
