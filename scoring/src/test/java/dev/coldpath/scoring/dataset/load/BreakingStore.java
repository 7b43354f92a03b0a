package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.Place;
import dev.coldpath.scoring.dataset.Version;
import dev.coldpath.store.StoreDown;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store that fails at one of the calls that change it: before it did anything, or when all was done.
final class BreakingStore implements DataSetStore {
    private final DataSetStore store;
    private final boolean afterwards;
    private int callsLeft;

    BreakingStore(DataSetStore store, int goodCalls, boolean afterwards) {
        this.store = store;
        this.callsLeft = goodCalls;
        this.afterwards = afterwards;
    }

    private void change(Runnable call) {
        boolean breaks = callsLeft-- == 0;
        if (breaks && !afterwards) {
            throw new StoreDown("the store breaks");
        }
        call.run();
        if (breaks) {
            throw new StoreDown("the store breaks");
        }
    }

    @Override
    public Optional<Version> live(DataSetId set) {
        return store.live(set);
    }

    @Override
    public void publish(DataSetId set, Version version) {
        change(() -> store.publish(set, version));
    }

    @Override
    public List<Version> versions(DataSetId set) {
        return store.versions(set);
    }

    @Override
    public Optional<InputStream> open(Place place) {
        return store.open(place);
    }

    @Override
    public void put(Place place, Path file) {
        change(() -> store.put(place, file));
    }

    @Override
    public void drop(DataSetId set, Version version) {
        change(() -> store.drop(set, version));
    }

    @Override
    public void clear(DataSetId set) {
        change(() -> store.clear(set));
    }
}
