/// What every store may say instead of an answer.
@NullMarked
package dev.coldpath.store;

import org.jspecify.annotations.NullMarked;
