/// Measures what the product promises about speed, each figure beside the limit of what lies below it, measured in the
/// same run: a number without its limit says more about the machine than about the code.
@NullMarked
package dev.coldpath.bench;

import org.jspecify.annotations.NullMarked;
