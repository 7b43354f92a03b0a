/// What fetchers saw, as facts with their source and age: the only input of the model.
@NullMarked
package dev.coldpath.scoring.snapshot;

import org.jspecify.annotations.NullMarked;
