/// Whether a company's server proves its name.
@NullMarked
package dev.coldpath.scoring.fetch.tls;

import org.jspecify.annotations.NullMarked;
