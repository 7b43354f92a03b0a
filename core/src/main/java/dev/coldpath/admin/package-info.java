/// What the operator does: accounts, keys, limits, jobs, dead letters. Whatever he changes is written down in the same
/// transaction, or before it happens where other transactions do it, so that no change goes unnoted.
@NullMarked
package dev.coldpath.admin;

import org.jspecify.annotations.NullMarked;
