package dev.coldpath.domain;

import java.util.Optional;

/// The four made-up companies of the sandbox.
public enum TestDomain {
    ACME("acme.test"),
    COHORT("cohort.test"),
    STRUGGLING("struggling.test"),
    UNICORN("unicorn.test");

    private final String domain;

    TestDomain(String domain) {
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }

    /// The one that is this name or lies above it.
    static Optional<TestDomain> holding(String name) {
        for (TestDomain each : values()) {
            if (name.equals(each.domain) || name.endsWith("." + each.domain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
