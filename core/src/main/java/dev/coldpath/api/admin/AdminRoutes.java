package dev.coldpath.api.admin;

import dev.coldpath.admin.Desks;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.Cursors;
import java.util.List;
import java.util.stream.Stream;

/// All routes of the operator.
public final class AdminRoutes {
    private AdminRoutes() {}

    public static List<AdminRoute> over(Desks desks, Cursors cursors) {
        return Stream.of(
                        new AccountRoutes(desks.accounts(), cursors).routes(),
                        new KeyRoutes(desks.keys()).routes(),
                        new MeterRoutes(desks.meters(), desks.plans()).routes(),
                        new JobRoutes(desks.jobs(), desks.pass()).routes(),
                        new LetterRoutes(desks.letters(), cursors).routes(),
                        new ExclusionRoutes(desks.exclusions()).routes(),
                        new AuditRoutes(desks.audit(), cursors).routes())
                .flatMap(List::stream)
                .toList();
    }
}
