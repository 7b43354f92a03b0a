package dev.coldpath.admin;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Product;

/// Whose units are counted.
public sealed interface Tally {
    record OfScope(Scope scope, Product product) implements Tally {}

    record OfKey(KeyId key) implements Tally {}
}
