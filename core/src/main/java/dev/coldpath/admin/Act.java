package dev.coldpath.admin;

/// The actions of the operator that the audit log knows.
public enum Act {
    ACCOUNT_OPENED("account.opened"),
    ACCOUNT_CHANGED("account.changed"),
    ACCOUNT_SUSPENDED("account.suspended"),
    ACCOUNT_REOPENED("account.reopened"),
    KEY_CREATED("key.created"),
    KEY_ROTATED("key.rotated"),
    KEY_REVOKED("key.revoked"),
    LIMIT_LIFTED("limit.lifted"),
    JOB_CANCELLED("job.cancelled"),
    JOB_RETRIED("job.retried"),
    LETTER_REDRIVEN("letter.redriven"),
    RECONCILED("reconciled"),
    DOMAIN_EXCLUDED("domain.excluded"),
    DOMAIN_ADMITTED("domain.admitted"),
    DOMAIN_FORGOTTEN("domain.forgotten"),
    CONTENT_LAID("content.laid"),
    NARRATIVES_ORDERED("narratives.ordered"),
    PEPPER_ROTATED("pepper.rotated");

    private final String wire;

    Act(String wire) {
        this.wire = wire;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }
}
