/// The operator's side: accounts, keys, limits, jobs, dead letters. Every change is written to the audit log in the
/// same transaction, or before it happens where other transactions do it, so that none goes unrecorded.
@NullMarked
package dev.coldpath.admin;

import org.jspecify.annotations.NullMarked;
