/// Discovery made useful for a campaign: its context, and a brief for the people who run it.
@NullMarked
package dev.coldpath.intelligence.campaign;

import org.jspecify.annotations.NullMarked;
