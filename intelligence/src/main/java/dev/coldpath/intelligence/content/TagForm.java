package dev.coldpath.intelligence.content;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The one form of a tag: NFC, without its leading `#`, trimmed, in lower case, at most 100 characters.
public final class TagForm {
    private static final int LONGEST = 100;

    private TagForm() {}

    /// Empty when nothing remains, or too much.
    public static Optional<String> of(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        String bare = text.startsWith("#") ? text.substring(1).strip() : text;
        String form = bare.toLowerCase(Locale.ROOT);
        return form.isEmpty() || form.codePointCount(0, form.length()) > LONGEST ? Optional.empty() : Optional.of(form);
    }

    /// All that have a form, the first of equals.
    public static List<String> all(Collection<String> raw) {
        return raw.stream()
                .map(TagForm::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
