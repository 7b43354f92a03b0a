package dev.coldpath.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.meter.Charges.Charged;
import dev.coldpath.meter.Charges.Seen;
import dev.coldpath.meter.Charges.Used;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What every engine tells of what was charged.
public interface ChargesContract {
    YearMonth MAY = YearMonth.of(2026, 5);
    Limits ALL = Samples.limits(Caps.NONE.withMonth(9).withKeyHour(9).withAccountDay(9));

    Engine engine();

    @Test
    @Proves("S-49")
    default void who_was_never_charged_has_used_nothing() {
        Ask ask = Ask.anything();

        assertThat(engine().charges().used(ask.scope(), MAY)).isEqualTo(new Used(0, 0));
        assertThat(engine().charges().of(ask.scope(), ask.key()))
                .isEqualTo(new Charged(Usage.none(Usage.DAY), Usage.none(Usage.HOUR)));
        assertThat(engine().charges().latest(ask.domain(), ask.scope(), ask.key()))
                .isEqualTo(new Seen(Optional.empty(), new Charged(Usage.none(Usage.DAY), Usage.none(Usage.HOUR))));
    }

    @Test
    @Proves("S-49")
    default void cold_and_cached_calls_are_told_apart_and_by_month() {
        Ask ask = Ask.anything();
        Repeat.admit(engine().admissions(), ask.submission(), ALL);
        Repeat.admit(engine().admissions(), ask.about(Samples.domain()).submission(), ALL);
        engine().cachedCalls().count(ask.scope(), MAY, OptionalInt.empty());

        assertThat(engine().charges().used(ask.scope(), MAY)).isEqualTo(new Used(2, 1));
        assertThat(engine().charges().used(ask.scope(), MAY.plusMonths(1))).isEqualTo(new Used(0, 0));
        assertThat(engine().charges().used(Samples.scope(), MAY)).isEqualTo(new Used(0, 0));
    }

    @Test
    @Proves("S-30")
    default void the_counters_are_those_of_the_scope_and_of_the_key_with_or_without_a_record() {
        Ask ask = Ask.anything();
        Repeat.admit(engine().admissions(), ask.submission(), ALL);
        Repeat.admit(
                engine().admissions(),
                ask.about(Samples.domain()).with(Samples.keyId()).submission(),
                ALL);
        Finding finding = Finding.about(ask.domain());
        finding.record(engine());

        Charged charged = engine().charges().of(ask.scope(), ask.key());

        assertThat(charged).isEqualTo(new Charged(engine().usage(ask.scope()), engine().usage(ask.key())));
        assertThat(charged.scope().cold()).isEqualTo(2);
        assertThat(charged.key().recent().sum()).isEqualTo(1);
        assertThat(engine().charges().latest(ask.domain(), ask.scope(), ask.key()))
                .isEqualTo(new Seen(Optional.of(finding.row().record()), charged));
    }
}
