/// Accounts and their keys in the table `accounts`, with what is counted of them, what their idempotency keys stand for
/// and what the operator did.
@NullMarked
package dev.coldpath.aws.dynamodb.account;

import org.jspecify.annotations.NullMarked;
