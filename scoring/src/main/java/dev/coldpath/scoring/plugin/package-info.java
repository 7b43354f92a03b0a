/// Sources that are not part of this build. Whoever has one on the class path has it listed, and it is off until its
/// operator has set what it needs: its keys, and where its publisher demands it, a word that the terms are accepted.
@NullMarked
package dev.coldpath.scoring.plugin;

import org.jspecify.annotations.NullMarked;
