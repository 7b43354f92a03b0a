/// Which company is asked about: one rule turns whatever a caller typed into a registrable domain, or refuses it.
@NullMarked
package dev.coldpath.domain;

import org.jspecify.annotations.NullMarked;
