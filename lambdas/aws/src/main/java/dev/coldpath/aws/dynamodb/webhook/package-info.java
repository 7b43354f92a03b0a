/// Endpoints in the table `accounts` and what is on its way to them in `jobs`.
@NullMarked
package dev.coldpath.aws.dynamodb.webhook;

import org.jspecify.annotations.NullMarked;
