/// Where the domain stands on lists of the whole web. Nobody is called: the lists were loaded before.
@NullMarked
package dev.coldpath.scoring.fetch.ranks;

import org.jspecify.annotations.NullMarked;
