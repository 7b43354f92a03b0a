/// Imports drops. A line changes nothing but its own item, and each item is changed in an order that the same drop
/// repairs after a crash: first what its creator is known for, then its vectors, and the item itself last. Until the
/// item stands, the drop's line is not done; a deletion takes the vectors first for the same reason.
@NullMarked
package dev.coldpath.intelligence.ingest;

import org.jspecify.annotations.NullMarked;
