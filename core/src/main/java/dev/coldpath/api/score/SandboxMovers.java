package dev.coldpath.api.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.movers.Mover;
import dev.coldpath.score.movers.Movers;
import java.util.ArrayList;
import java.util.List;

/// The canned movers of the sandbox: the same for every window.
final class SandboxMovers {
    static final Movers MOVERS = new Movers(
            list("gainer", "Gainer", new int[][] {{668, 581}, {575, 503}, {519, 464}, {770, 728}, {412, 381}}),
            list("decliner", "Decliner", new int[][] {{384, 508}, {536, 630}, {241, 307}, {642, 689}, {473, 498}}));

    private static final int TWO_DIGITS = 10;

    private SandboxMovers() {}

    /// 1 is `01`.
    static String twoDigits(int number) {
        return number < TWO_DIGITS ? "0" + number : Integer.toString(number);
    }

    private static List<Mover> list(String label, String name, int[][] nowAndThen) {
        List<Mover> movers = new ArrayList<>();
        for (int[] pair : nowAndThen) {
            String number = twoDigits(movers.size() + 1);
            movers.add(new Mover(
                    new Domain(label + "-" + number + ".test"),
                    name + " " + number,
                    new Tenths(pair[0]),
                    new Tenths(pair[1])));
        }
        return movers;
    }
}
