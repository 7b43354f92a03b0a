/// Words about what was found, and labels for its narratives.
@NullMarked
package dev.coldpath.intelligence.text;

import org.jspecify.annotations.NullMarked;
