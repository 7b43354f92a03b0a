/// The function behind `/admin`. It has a key of its own, and rights that no function has which customers reach.
@NullMarked
package dev.coldpath.lambda.admin;

import org.jspecify.annotations.NullMarked;
