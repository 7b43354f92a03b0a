/// JSON as it is read from strangers and as it is hashed.
@NullMarked
package dev.coldpath.json;

import org.jspecify.annotations.NullMarked;
