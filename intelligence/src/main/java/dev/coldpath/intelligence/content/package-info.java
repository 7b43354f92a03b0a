/// What people posted: items and their creators, as they are stored and as drops change them.
@NullMarked
package dev.coldpath.intelligence.content;

import org.jspecify.annotations.NullMarked;
