/// A name and a line for a group of posts: extractive by default, a language model's where one is configured.
@NullMarked
package dev.coldpath.intelligence.caption;

import org.jspecify.annotations.NullMarked;
