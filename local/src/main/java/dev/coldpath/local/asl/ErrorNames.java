package dev.coldpath.local.asl;

import java.util.List;

/// Which errors a rule is for.
record ErrorNames(List<String> names) {
    static final String ALL = "States.ALL";
    static final String TASK_FAILED = "States.TaskFailed";

    ErrorNames {
        names = List.copyOf(names);
    }

    boolean match(String error) {
        if (error.equals(StateError.RUNTIME) || error.equals(StateError.TOO_LARGE)) {
            return false;
        }
        return names.contains(error)
                || names.contains(ALL)
                || (names.contains(TASK_FAILED) && !error.equals(StateError.TIMEOUT));
    }
}
