/// The one guarded way out to the network: policy, resolver, HTTP, politeness. A name is resolved once a call by our
/// own code, every address is judged, and what was judged is what is connected to; nothing else can look a name up.
@NullMarked
package dev.coldpath.scoring.net;

import org.jspecify.annotations.NullMarked;
