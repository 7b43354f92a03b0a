/// Feeds parsers with inputs that nobody wrote. An input is made from a committed one by a seed, so that whatever
/// breaks a parser breaks it again.
@NullMarked
package dev.coldpath.fuzz;

import org.jspecify.annotations.NullMarked;
