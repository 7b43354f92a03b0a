/// The jobs core over SQLite. A class `X` measures the product, `XLimit` under the same method names what the database
/// itself takes for the same rows.
@NullMarked
package dev.coldpath.bench.store;

import org.jspecify.annotations.NullMarked;
