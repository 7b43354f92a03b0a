/// Sends webhooks from this machine: one thread looks for what is due, each attempt has a thread of its own.
@NullMarked
package dev.coldpath.local.webhooks;

import org.jspecify.annotations.NullMarked;
