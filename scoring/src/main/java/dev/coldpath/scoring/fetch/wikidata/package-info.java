/// What Wikidata says of the organisation whose official website a domain is. Of its people only is read whether
/// there are any.
@NullMarked
package dev.coldpath.scoring.fetch.wikidata;

import org.jspecify.annotations.NullMarked;
