package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.net.Dns.Answer.Failed;
import dev.coldpath.scoring.net.Dns.Answer.Late;
import dev.coldpath.scoring.net.Dns.Answer.NoSuchName;
import dev.coldpath.scoring.net.Dns.Answer.Nothing;
import dev.coldpath.scoring.net.Dns.Answer.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came back for each question.
record Answers(Map<Question, Answer> byQuestion) {
    Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /// The records, none when there are none; empty when nobody told.
    Optional<List<String>> of(Question question) {
        return switch (byQuestion.getOrDefault(question, new Failed())) {
            case Records(List<String> values) -> Optional.of(values);
            case Nothing _, NoSuchName _ -> Optional.of(List.of());
            case Late _, Failed _ -> Optional.empty();
        };
    }

    /// The records, none when there are none or nobody told.
    List<String> all(Question question) {
        return of(question).orElse(List.of());
    }

    /// Whether a text was put at this very name. In a zone with a wildcard every name has texts: mail policies, or
    /// those of the apex.
    Optional<Boolean> saysSomething(Question question) {
        List<String> apex = all(Question.TEXTS);
        return of(question)
                .map(texts -> texts.stream().anyMatch(text -> !text.startsWith("v=") && !apex.contains(text)));
    }

    boolean has(Question... questions) {
        return Arrays.stream(questions).allMatch(question -> of(question).isPresent());
    }

    boolean complete() {
        return has(Question.values());
    }
}
