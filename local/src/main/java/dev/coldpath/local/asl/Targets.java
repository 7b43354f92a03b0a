package dev.coldpath.local.asl;

import java.util.Optional;
import java.util.Set;

/// The states that a run can go to.
record Targets(Set<String> names) {
    /// Reads a field that names one of them.
    String next(Fields fields, String field) {
        String name = fields.text(field);
        if (!name.isEmpty() && !names.contains(name)) {
            fields.problem(field, "there is no state " + name);
        }
        return name;
    }

    Optional<String> optionalNext(Fields fields, String field) {
        return fields.has(field) ? Optional.of(next(fields, field)) : Optional.empty();
    }
}
