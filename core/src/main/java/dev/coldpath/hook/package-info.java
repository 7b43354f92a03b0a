/// Whom a job tells of its end, as the job itself knows it. How they are told is the business of
/// [dev.coldpath.webhook], which jobs know nothing of.
@NullMarked
package dev.coldpath.hook;

import org.jspecify.annotations.NullMarked;
