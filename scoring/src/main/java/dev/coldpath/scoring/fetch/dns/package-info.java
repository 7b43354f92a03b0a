/// What a company's DNS tells: its mail, the services it set up, its care for the zone. Only what is read is asked.
@NullMarked
package dev.coldpath.scoring.fetch.dns;

import org.jspecify.annotations.NullMarked;
