/// The Intelligence product on the wire: its reading routes, and the bodies of its errors, which differ from the
/// Score product's.
@NullMarked
package dev.coldpath.intelligence.routes;

import org.jspecify.annotations.NullMarked;
