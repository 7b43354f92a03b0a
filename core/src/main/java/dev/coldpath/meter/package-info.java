/// What an account has used, and the counting of stored answers. They are counted apart from what admission charges:
/// a cached call costs one small write of its own, in no transaction.
@NullMarked
package dev.coldpath.meter;

import org.jspecify.annotations.NullMarked;
