/// A language model that the operator names by its address. What it is asked and what it is paid with stay out of every
/// log line and every exception.
@NullMarked
package dev.coldpath.local.text;

import org.jspecify.annotations.NullMarked;
