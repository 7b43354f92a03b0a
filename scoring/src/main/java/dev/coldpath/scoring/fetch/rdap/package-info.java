/// What the registry tells about a name: since when and until when it is held. Contacts are never read.
@NullMarked
package dev.coldpath.scoring.fetch.rdap;

import org.jspecify.annotations.NullMarked;
