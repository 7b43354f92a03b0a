package dev.coldpath.internet;

/// Whoever answers under one host name.
@FunctionalInterface
interface Host {
    Answer answer(Ask ask);
}
