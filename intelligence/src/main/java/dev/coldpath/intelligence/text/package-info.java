/// Words about what was found: extractive by default, a language model's where one is configured.
@NullMarked
package dev.coldpath.intelligence.text;

import org.jspecify.annotations.NullMarked;
