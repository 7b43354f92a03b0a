package dev.coldpath.local.cli;

import java.io.Console;
import java.util.Optional;

/// Tells whether the output goes to a terminal.
final class Terminal {
    private Terminal() {}

    /// Whether somebody looks at a terminal, on which a line may change; anywhere else lines stay.
    static boolean watched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
