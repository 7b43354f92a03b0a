/// The entries of a domain's company in other registers. A wrong join is the worst mistake a score can make, so every
/// name found carries how sure it is, and what is ambiguous joins nothing financial.
@NullMarked
package dev.coldpath.scoring.identity;

import org.jspecify.annotations.NullMarked;
