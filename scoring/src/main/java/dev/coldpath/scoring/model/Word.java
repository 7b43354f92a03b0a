package dev.coldpath.scoring.model;

/// A constant with a word in the manifest and on the wire.
interface Word {
    String wire();
}
