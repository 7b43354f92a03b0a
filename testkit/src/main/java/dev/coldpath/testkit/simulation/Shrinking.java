package dev.coldpath.testkit.simulation;

/// Looks for a smaller history that breaks the same promise: fewer clients, fewer submits each, fewer faults.
final class Shrinking {
    private static final int MOST_CLIENTS = 8;
    private static final int MOST_ACTIONS = 3;
    private static final int MOST_FAULTS = 64;

    private final Simulation simulation;

    Shrinking(Simulation simulation) {
        this.simulation = simulation;
    }

    Plan of(Plan plan, String promise) {
        Plan smallest = plan;
        for (int client = 0; client < MOST_CLIENTS; client++) {
            smallest = better(smallest, smallest.leavingOut(client), promise);
        }
        for (int actions = MOST_ACTIONS - 1; actions > 0; actions--) {
            smallest = better(smallest, smallest.withActions(actions), promise);
        }
        for (int faults = MOST_FAULTS; faults > 0; faults /= 2) {
            smallest = better(smallest, smallest.withFaults(faults), promise);
        }
        for (int less = smallest.faults() - 1; less >= 0 && less < MOST_FAULTS; less--) {
            smallest = better(smallest, smallest.withFaults(less), promise);
        }
        return smallest;
    }

    private Plan better(Plan known, Plan smaller, String promise) {
        return simulation
                .play(smaller, false)
                .violation()
                .filter(same -> same.promise().equals(promise))
                .map(_ -> smaller)
                .orElse(known);
    }
}
