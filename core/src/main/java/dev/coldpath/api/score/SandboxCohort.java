package dev.coldpath.api.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.BucketSums;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Company;
import dev.coldpath.score.Composites;
import dev.coldpath.score.Profile;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Tenths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The twelve canned peers that each company of the sandbox has.
final class SandboxCohort {
    private static final int[] COMPOSITES = {684, 610, 562, 528, 495, 463, 431, 406, 372, 339, 294, 248};
    private static final BucketSums SUMS = new BucketSums(12 * 456, 12 * 468, 12 * 446, 12 * 436);

    private SandboxCohort() {}

    static Cohort around(TestDomain domain) {
        Sandbox.Canned canned = Sandbox.canned(domain);
        SandboxCompany known = SandboxCompany.of(domain);
        Company company =
                new Company(new Domain(domain.domain()), known.name(), new Tenths(canned.composite()), known.profile());
        CohortKey key = new CohortKey(ScoreRecord.PIPELINE_VERSION, "saas", "us", known.profile());
        List<Company> members = members(known.profile());
        Composites peers = Composites.of(members.stream()
                .map(Company::composite)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return new Cohort(new Cohort.Target(company, key, canned.buckets()), peers, SUMS, members);
    }

    private static List<Company> members(Profile profile) {
        List<Company> members = new ArrayList<>();
        for (int i = 0; i < COMPOSITES.length; i++) {
            String number = SandboxMovers.twoDigits(i + 1);
            members.add(new Company(
                    new Domain("cohort-" + number + ".test"),
                    "Cohort Member " + number,
                    new Tenths(COMPOSITES[i]),
                    profile));
        }
        return members;
    }
}
