/// From snapshots to a score, as a pure function of snapshots, manifest and instant: no clock, no chance, no locale,
/// no I/O. Missing evidence is neutral, weak evidence is shrunk towards neutral, and nothing else is ever guessed.
@NullMarked
package dev.coldpath.scoring.model;

import org.jspecify.annotations.NullMarked;
