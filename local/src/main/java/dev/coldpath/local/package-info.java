/// The whole service on one machine: SQLite, an interpreter of the state machine, an HTTP server and a command line.
@NullMarked
package dev.coldpath.local;

import org.jspecify.annotations.NullMarked;
