/// What can be learned from ranked rows and their narratives: lists, lifts and graphs.
@NullMarked
package dev.coldpath.intelligence.analyse;

import org.jspecify.annotations.NullMarked;
