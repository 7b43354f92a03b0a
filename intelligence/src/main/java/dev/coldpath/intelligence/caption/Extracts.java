package dev.coldpath.intelligence.caption;

import dev.coldpath.intelligence.content.Item;
import java.util.ArrayList;
import java.util.List;

/// Captions out of the stories' own words.
final class Extracts {
    private static final int TERMS = 3;
    private static final int SENTENCES = 2;
    private static final String BETWEEN = ", ";

    private Extracts() {}

    /// One for each story, in order.
    static List<Caption> of(List<Story> stories) {
        List<List<String>> terms =
                ClassTerms.best(stories.stream().map(Story::items).toList(), TERMS);
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            String label = label(terms.get(i), i + 1);
            captions.add(new Caption(label, summary(stories.get(i), label)));
        }
        return captions;
    }

    /// Terms that would make it too long are left out, and the first is cut.
    private static String label(List<String> terms, int position) {
        String label = "";
        for (String term : terms) {
            String clean = Prose.line(term, Caption.LONGEST_LABEL);
            String longer = label.isEmpty() ? clean : label + BETWEEN + clean;
            if (!clean.isEmpty() && longer.codePointCount(0, longer.length()) <= Caption.LONGEST_LABEL) {
                label = longer;
            }
        }
        return label.isEmpty() ? "Narrative " + position : label;
    }

    private static String summary(Story story, String label) {
        Item medoid = story.medoid();
        String said = Prose.sentences(
                medoid.title().orElse("") + "\n" + medoid.description().orElse(""), SENTENCES, Caption.LONGEST_SUMMARY);
        return said.isEmpty()
                ? "%s posts about %s from %s creators on %s platforms."
                        .formatted(
                                Amount.count(story.items().size()),
                                label,
                                Amount.count(story.creators()),
                                Amount.count(story.platforms()))
                : said;
    }
}
