/// Hashes and seals, each in the one form that everybody here uses.
@NullMarked
package dev.coldpath.crypto;

import org.jspecify.annotations.NullMarked;
