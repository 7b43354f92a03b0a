package dev.coldpath.intelligence.text;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.analyse.Analysis.NarrativeLifts;
import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.cluster.Sketch;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// An analysis made by hand, and the rows and narratives it is about.
public final class Sample {
    public static final Analysis NOTHING =
            new Analysis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static final List<Row> ROWS = Sketch.rows(IntStream.rangeClosed(1, 30)
            .mapToObj(number -> Sketch.of(number, "run", "watch")
                    .on(number <= 20 ? "TIKTOK" : "X")
                    .titled("Title " + number)
                    .scoring(number <= 20 ? 0.6 : 0.3, 0.5))
            .toList());

    public static final List<Narrative> NARRATIVES = List.of(
            new Narrative(
                    "query:1",
                    "Running",
                    "About Running.",
                    new Breakdown(0.8, 0.5, 0.5, 0.6),
                    0.712345678,
                    11,
                    2,
                    List.of("run", "watch"),
                    ROWS.subList(0, 12)),
            new Narrative(
                    "query:2",
                    "Watches",
                    "About Watches.",
                    new Breakdown(0.9, 0.5, 1, 0.8),
                    0.6,
                    14,
                    3,
                    List.of("watch", "run"),
                    ROWS.subList(12, 27)),
            new Narrative(
                    "query:3",
                    "Sleep",
                    "About Sleep.",
                    new Breakdown(0.1, 0.5, 0.5, 0.2),
                    0.2,
                    2,
                    1,
                    List.of(),
                    ROWS.subList(27, 30)));

    public static final Analysis ANALYSIS = new Analysis(
            List.of(
                    new TopTag("run", 12, 0.6, 1, 2, 20.4, SignalClass.HIGH_SIGNAL),
                    new TopTag("gps", 2, 0.9, 0.9, 1, 90, SignalClass.EMERGING),
                    new TopTag("watch", 1_250, 0.4, 0.8, 2, -12.5, SignalClass.ESTABLISHED),
                    new TopTag("sleep", 3, 0.8, 0.7, 1, 60, SignalClass.EMERGING)),
            List.of(
                    new TagPair("run", "watch", 5, 0.6, 0.4, 0.3, 50.5),
                    new TagPair("gps", "run", 4, 0.5, 0.4, 0.3, 25),
                    new TagPair("a", "b", 3, 0.3, 0.4, 0.3, -25)),
            List.of(),
            List.of(
                    creator(1, "runlab", OptionalLong.of(100_000), 1_234_567),
                    creator(2, "mid", OptionalLong.of(99_999), 10),
                    creator(3, "mid2", OptionalLong.of(10_000), 10),
                    creator(4, "small", OptionalLong.of(9_999), 10),
                    creator(5, "who", OptionalLong.empty(), 10)),
            List.of(new PlatformOpportunity(
                    "query:2",
                    "Watches",
                    new Spread("TIKTOK", Map.of("TIKTOK", 0.625, "X", 0.375), 0.625),
                    0.6,
                    0.5,
                    20,
                    0.2,
                    15,
                    12)),
            List.of(new TagSignal(
                    "run", 12, new Spread("X", Map.of("X", 0.285, "TIKTOK", 0.715), 0.285), 0.4, 0.5, -19.5, 0)),
            List.of(
                    new NarrativeLifts("query:1", "Running", List.of(new Lift("gps", -40, 3, 9, 0.3, 0.5))),
                    new NarrativeLifts(
                            "query:2",
                            "Watches",
                            List.of(new Lift("sleep", 33.4, 4, 11, 0.6, 0.45), new Lift("x", -50, 5, 10, 0.2, 0.4)))));

    private Sample() {}

    private static Amplifier creator(long id, String handle, OptionalLong followers, long engagement) {
        return new Amplifier(id, "TIKTOK", handle, followers, 3, engagement, 0.5, 1.0 / id);
    }
}
