package dev.coldpath.testkit.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/// What goes wrong, and how long everything takes.
final class Weather {
    private static final int[] BAD_CALLS_PER_MILLE = {0, 20, 60, 150};
    private static final List<Fault> FAULTS = List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.NONE)));
    private static final long LONGEST_STANDSTILL = 20 * 60_000L;

    private final int perMille;
    private final boolean shutsObjects;
    private int left;
    private boolean calm;

    enum Fault {
        /// The call never reaches its port.
        BEFORE,
        /// The call does its work, then its answer is lost.
        AFTER,
        /// The call does its work twice; the second answer counts.
        TWICE,
        CRASH_BEFORE,
        CRASH_AFTER,
        /// The process stands still before the call, up to 20 minutes.
        STANDSTILL,
        NONE
    }

    Weather(SplittableRandom chance, int faults) {
        this.perMille = BAD_CALLS_PER_MILLE[chance.nextInt(BAD_CALLS_PER_MILLE.length)];
        this.shutsObjects = !alwaysCalm() && chance.nextInt(3) == 0;
        this.left = faults;
    }

    /// From now on nothing goes wrong.
    void calmDown() {
        calm = true;
    }

    boolean calm() {
        return calm;
    }

    /// Whether nothing ever goes wrong.
    boolean alwaysCalm() {
        return perMille == 0;
    }

    /// Whether the store of objects takes nothing now, which in some histories lasts until the faults stop.
    boolean shutsObjects() {
        return shutsObjects && !calm;
    }

    Fault next(Actor actor) {
        boolean bad = actor.chance().nextInt(1_000) < perMille;
        Fault fault = FAULTS.get(actor.chance().nextInt(FAULTS.size()));
        return bad && mayFail() ? fault : Fault.NONE;
    }

    /// Whether something with this chance goes wrong now.
    boolean strikes(Actor actor, int percent) {
        return actor.tosses(percent) && perMille > 0 && mayFail();
    }

    private boolean mayFail() {
        if (calm || left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /// How long a call takes to reach its port: mostly an instant, now and then long enough to meet others.
    long delay(Actor actor, Fault fault) {
        int kind = actor.chance().nextInt(10);
        long usual = kind < 2 ? 0 : actor.chance().nextLong(kind < 8 ? 30 : 1_500);
        return fault == Fault.STANDSTILL ? standstill(actor.chance()) : usual;
    }

    /// As likely short as long.
    static long standstill(SplittableRandom chance) {
        return Math.min(LONGEST_STANDSTILL, 500L << chance.nextInt(12)) + chance.nextLong(500);
    }
}
