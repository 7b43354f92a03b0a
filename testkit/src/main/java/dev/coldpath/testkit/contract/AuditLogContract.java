package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditLog;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every engine's audit log promises.
public interface AuditLogContract {
    Engine engine();

    @Test
    default void the_log_is_listed_part_by_part_the_newest_first_for_all_and_for_one() {
        AuditLog log = engine().operator().audit();
        AccountId mine = Samples.account();
        List<AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            AuditRow row = new AuditRow(
                    new UUID(7, i),
                    NOON.plusSeconds(i / 2),
                    Act.JOB_CANCELLED,
                    "test",
                    i == 2 ? Optional.empty() : Optional.of(mine),
                    "subject " + i,
                    Map.of("why", "${x} 'y'"));
            log.note(row);
            log.note(row);
            rows.addFirst(row);
        }

        assertThat(all(log, Optional.of(mine)))
                .isEqualTo(
                        rows.stream().filter(row -> row.account().isPresent()).toList());
        assertThat(all(log, Optional.empty())).containsSubsequence(rows);
        assertThat(log.list(Optional.of(mine), Optional.empty(), rows.size() - 1)
                        .next())
                .as("a list that ends with its part")
                .isEmpty();
    }

    private static List<AuditRow> all(AuditLog log, Optional<AccountId> account) {
        List<AuditRow> rows = new ArrayList<>();
        Optional<AuditLog.Mark> after = Optional.empty();
        do {
            AuditLog.Page page = log.list(account, after, 2);
            rows.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return rows;
    }
}
