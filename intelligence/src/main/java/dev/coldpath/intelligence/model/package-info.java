/// A language model that may be asked for words, where one is configured, and the bounds within which it is asked.
@NullMarked
package dev.coldpath.intelligence.model;

import org.jspecify.annotations.NullMarked;
