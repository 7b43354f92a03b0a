package dev.coldpath.lambda.upkeep;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.load.Intake;
import dev.coldpath.scoring.dataset.load.Loaded;
import dev.coldpath.scoring.dataset.load.Loader;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Loads one data set after the other, as far as the time of a call goes; the next call goes on.
final class RefreshDataSets {
    /// What is left of a call's quarter of an hour is for the step that runs when time is up.
    private static final Duration BUDGET = Duration.ofMinutes(10);

    private final List<DataSet> sets;
    private final Loader loader;
    private final Intake intake;
    private final InstantSource time;
    private final RefreshLog log;

    RefreshDataSets(List<DataSet> sets, Loader loader, Intake intake, InstantSource time, RefreshLog log) {
        this.sets = List.copyOf(sets);
        this.loader = loader;
        this.intake = intake;
        this.time = time;
        this.log = log;
    }

    /// Goes on with what was begun.
    ///
    /// @param begin true: asks publishers for what is new, too
    /// @throws IllegalStateException at the end, when something was refused or could not be had
    void run(boolean begin) throws InterruptedException {
        Deadline deadline = Deadline.in(BUDGET, time.instant());
        List<String> troubles = new ArrayList<>();
        for (DataSet set : sets) {
            try {
                if (begin || loader.unfinished(set)) {
                    note(set, loader.load(set, intake, deadline), troubles);
                }
            } catch (StoreDown e) {
                log.down(set.id(), e);
                troubles.add(set.id().name());
            }
        }
        if (!troubles.isEmpty()) {
            throw new IllegalStateException("data sets not loaded: " + String.join(", ", troubles));
        }
    }

    private void note(DataSet set, Loaded outcome, List<String> troubles) {
        log.ended(set.id(), outcome);
        switch (outcome) {
            case Loaded.Done _, Loaded.Unchanged _, Loaded.Again _ -> {}
            case Loaded.Refused _, Loaded.Failed _ -> troubles.add(set.id().name());
        }
    }
}
