/// Hashing and encryption, each in the one form that all modules use.
@NullMarked
package dev.coldpath.crypto;

import org.jspecify.annotations.NullMarked;
