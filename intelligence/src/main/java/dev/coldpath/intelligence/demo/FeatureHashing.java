package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An embedder without a model: texts are near one another when they share words or parts of words.
///
/// Each word adds 1, and each three characters in a row of `^word$` add 0.35, at one of 256 places: the lowest byte of
/// the word's or the characters' FNV-1a hash, downwards when its highest bit is set. Words are letters and digits, in
/// lower case. A text without any is one word itself.
public final class FeatureHashing implements Embedder {
    private static final int LENGTH = 256;
    private static final double WORD = 1;
    private static final double TRIGRAM = 0.35;
    private static final int CHARACTERS = 3;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    @Override
    public String model() {
        return "feature-hashing-256";
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public List<Point> embed(List<String> texts) {
        Map<String, List<Feature>> known = new HashMap<>();
        return texts.stream().map(text -> embed(text, known)).toList();
    }

    /// What a word adds, and where.
    private record Feature(int place, double weight) {
        static Feature of(String text, double weight) {
            long hash = FNV_OFFSET;
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (each & 0xff)) * FNV_PRIME;
            }
            return new Feature((int) (hash & (LENGTH - 1)), hash < 0 ? -weight : weight);
        }
    }

    private static Point embed(String text, Map<String, List<Feature>> known) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        double[] sums = new double[LENGTH];
        WORDS.matcher(plain)
                .results()
                .map(MatchResult::group)
                .forEach(word -> add(sums, known.computeIfAbsent(word, FeatureHashing::features)));
        if (none(sums)) {
            add(sums, List.of(Feature.of(plain, WORD)));
        }
        return Point.towards(floats(sums));
    }

    private static List<Feature> features(String word) {
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of(word, WORD));
        int[] marked = ("^" + word + "$").codePoints().toArray();
        for (int i = 0; i + CHARACTERS <= marked.length; i++) {
            features.add(Feature.of(new String(marked, i, CHARACTERS), TRIGRAM));
        }
        return features;
    }

    private static void add(double[] sums, List<Feature> features) {
        features.forEach(each -> sums[each.place()] += each.weight());
    }

    private static boolean none(double[] sums) {
        for (double sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    private static float[] floats(double[] sums) {
        float[] numbers = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            numbers[i] = (float) sums[i];
        }
        return numbers;
    }
}
