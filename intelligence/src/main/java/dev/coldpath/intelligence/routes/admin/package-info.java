/// What the operator asks of the Intelligence product.
@NullMarked
package dev.coldpath.intelligence.routes.admin;

import org.jspecify.annotations.NullMarked;
