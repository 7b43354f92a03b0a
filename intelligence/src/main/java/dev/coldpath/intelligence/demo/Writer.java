package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.demo.Vocabulary.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes texts and tags in the words of a narrative.
final class Writer {
    /// How often the narrative's own tags are used, the first one most, of a hundred items.
    private static final List<Integer> TAG_USE = List.of(60, 50, 40, 30, 20);

    /// How often the tags that everybody uses are: too often to stand for anything.
    private static final List<Integer> COMMON_TAG_USE = List.of(45, 42);

    private final Vocabulary vocabulary;
    private final Dice dice;

    Writer(Vocabulary vocabulary, Dice dice) {
        this.vocabulary = vocabulary;
        this.dice = dice;
    }

    /// What an item says.
    ///
    /// @param picture what is to be seen in its picture
    /// @param film what is to be seen in its film
    record Text(String title, String description, List<String> tags, String picture, String film) {}

    Text write(Placed about, boolean lifted) {
        String subject = dice.of(about.narrative().subjects());
        Map<String, String> words = Map.of(
                "{subject}", subject,
                "{other}", other(about.narrative().subjects(), subject),
                "{action}", dice.of(about.narrative().actions()),
                "{detail}", dice.of(about.narrative().details()),
                "{closer}", dice.of(about.topic().closers()),
                "{place}", dice.of(about.topic().places()),
                "{number}", Integer.toString(2 + dice.below(29)));
        return new Text(
                filled(dice.of(vocabulary.titles()), words),
                filled(dice.of(vocabulary.descriptions()), words),
                tags(about, lifted),
                filled(vocabulary.image(), words),
                filled(vocabulary.video(), words));
    }

    private String other(List<String> subjects, String subject) {
        int step = 1 + dice.below(subjects.size() - 1);
        return subjects.get((subjects.indexOf(subject) + step) % subjects.size());
    }

    private static String filled(String pattern, Map<String, String> words) {
        String text = pattern;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    private List<String> tags(Placed about, boolean lifted) {
        List<String> tags = new ArrayList<>();
        tags.add(about.narrative().tag());
        if (lifted) {
            tags.add(about.narrative().lift());
        }
        some(about.narrative().tags(), TAG_USE, tags);
        some(vocabulary.everywhere(), COMMON_TAG_USE, tags);
        return tags;
    }

    private void some(List<String> choices, List<Integer> use, List<String> tags) {
        for (int i = 0; i < choices.size(); i++) {
            if (dice.in100(use.get(i))) {
                tags.add(choices.get(i));
            }
        }
    }
}
