package dev.coldpath.testkit.simulation;

/// The process that was at work is dead: it unwinds out of the port call it died at.
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }
}
