/// The one guarded way out to the network: policy, resolver, HTTP, politeness.
@NullMarked
package dev.coldpath.scoring.net;

import org.jspecify.annotations.NullMarked;
