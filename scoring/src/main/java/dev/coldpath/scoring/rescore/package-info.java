/// What another manifest would have made of the same evidence, computed from stored snapshots: nothing is fetched and
/// nothing is written.
@NullMarked
package dev.coldpath.scoring.rescore;

import org.jspecify.annotations.NullMarked;
