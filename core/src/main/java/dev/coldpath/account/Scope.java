package dev.coldpath.account;

/// One account in one mode. Nothing that a caller can see of jobs ever crosses it.
public record Scope(AccountId account, Mode mode) {
    /// The storage form, such as `acct_7Qm2.live`.
    public String key() {
        return account.value() + "." + mode.wire();
    }
}
