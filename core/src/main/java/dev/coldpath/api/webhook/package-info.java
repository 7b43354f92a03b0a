/// The routes under `/webhooks`: an account's endpoints, and the deliveries to them. Whatever belongs to another
/// account or mode answers as if it did not exist.
@NullMarked
package dev.coldpath.api.webhook;

import org.jspecify.annotations.NullMarked;
