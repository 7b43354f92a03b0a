/// What a company reports to the SEC about its business years. A register is asked by an exact number alone: figures of
/// somebody else's books would be worse than none.
@NullMarked
package dev.coldpath.scoring.fetch.sec;

import org.jspecify.annotations.NullMarked;
