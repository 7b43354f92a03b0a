package dev.coldpath.testkit;

import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Submission;
import java.util.function.Supplier;

/// Repeats a call as every caller of a port may: its answer was lost, or others were in the way.
public final class Repeat {
    private static final int MOST = 200;

    private Repeat() {}

    public static <T> T untilKnown(Supplier<T> call) {
        StoreDown last = new StoreDown("repeat: never called");
        for (int time = 0; time < MOST; time++) {
            try {
                return call.get();
            } catch (StoreDown e) {
                last = e;
            }
        }
        throw last;
    }

    /// The first answer that is neither unknown nor `Contended`.
    public static Admission admit(Admissions admissions, Submission submission, Limits limits) {
        for (int time = 0; time < MOST; time++) {
            Admission answer = untilKnown(() -> admissions.admit(submission, limits));
            if (!(answer instanceof Admission.Refused(Contended _))) {
                return answer;
            }
        }
        throw new AssertionError("repeat: contended " + MOST + " times");
    }
}
