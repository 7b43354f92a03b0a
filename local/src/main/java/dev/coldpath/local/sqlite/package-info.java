/// The embedded engine: every port over one SQLite file. What the caller was told is on disk: one connection writes, in
/// transactions that may carry many callers' units, and an answer leaves only after its commit.
@NullMarked
package dev.coldpath.local.sqlite;

import org.jspecify.annotations.NullMarked;
