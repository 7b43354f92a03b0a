package dev.coldpath.admin;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Product;

/// Identifies a usage counter by whose units it counts.
public sealed interface Tally {
    record OfScope(Scope scope, Product product) implements Tally {}

    record OfKey(KeyId key) implements Tally {}
}
