package dev.coldpath.local;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Secret;

/// An account just opened, with its keys in the clear for the one time they are shown.
public record NewAccount(AccountId account, String plan, Secret live, Secret test) {}
