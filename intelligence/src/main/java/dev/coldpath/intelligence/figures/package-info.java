/// Figures as every answer writes them: rounded in one place, and nowhere before.
@NullMarked
package dev.coldpath.intelligence.figures;

import org.jspecify.annotations.NullMarked;
