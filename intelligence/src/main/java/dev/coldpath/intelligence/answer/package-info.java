/// The four kinds of jobs, from their input to their result.
@NullMarked
package dev.coldpath.intelligence.answer;

import org.jspecify.annotations.NullMarked;
