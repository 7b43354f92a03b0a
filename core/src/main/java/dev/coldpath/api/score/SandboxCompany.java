package dev.coldpath.api.score;

import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.Profile;

/// What the sandbox says about its four companies apart from their scores.
record SandboxCompany(String name, Profile profile) {
    static SandboxCompany of(TestDomain domain) {
        return switch (domain) {
            case ACME -> new SandboxCompany("Acme Test", Profile.GROWTH);
            case UNICORN -> new SandboxCompany("Unicorn Test", Profile.ESTABLISHED);
            case STRUGGLING -> new SandboxCompany("Struggling Test", Profile.ESTABLISHED);
            case COHORT -> new SandboxCompany("Cohort Test", Profile.GROWTH);
        };
    }
}
