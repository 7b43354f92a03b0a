package dev.coldpath.account;

/// One account in one mode. Nothing that a caller can see of jobs ever crosses it.
public record Scope(AccountId account, Mode mode) {
    /// Reads what [#key] made.
    public static Scope of(String key) {
        int dot = key.lastIndexOf('.');
        return new Scope(new AccountId(key.substring(0, dot)), Mode.ofWire(key.substring(dot + 1)));
    }

    /// The storage form, such as `acct_7Qm2.live`.
    public String key() {
        return account.value() + "." + mode.wire();
    }

    /// The last guard before live data, for a mistake in all that came before it.
    ///
    /// @param where what would be done there
    /// @throws SandboxBreach this is a sandbox
    public void mustBeLive(String where) {
        if (mode != Mode.LIVE) {
            throw new SandboxBreach(this, where);
        }
    }
}
