/// The routes under `/webhooks`: where an account wants to be told, and what it was told. Whatever belongs to another
/// account or mode answers as if it were not there.
@NullMarked
package dev.coldpath.api.webhook;

import org.jspecify.annotations.NullMarked;
