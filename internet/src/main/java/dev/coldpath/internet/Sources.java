package dev.coldpath.internet;

import java.util.Map;
import java.util.Optional;

/// The public sources of the real internet, all on one host: the first part of a path is the key of the source, and
/// what follows is what that source is asked. What a source knows of a company is a file of the company's folder under
/// `sources`, and what it does instead stands in `company.json`.
///
/// @param inhabitants by domain
record Sources(Map<String, Inhabitant> inhabitants, Template template) implements Host {
    static final String HOST = "sources.miniature-internet.org";

    @Override
    public Answer answer(Ask ask) {
        String[] parts = ask.path().split("/", 3);
        String key = parts.length < 3 ? "" : parts[1];
        return PublicSource.named(key)
                .map(source -> answer(source, ask.path().substring(key.length() + 1), ask.query()))
                .orElseGet(() -> new Answer.Whole(404, Map.of(), "No such source here.\n"));
    }

    private Answer answer(PublicSource source, String path, String query) {
        return source.subject(path, query)
                .flatMap(subject -> told(source, subject))
                .orElseGet(source::unknown);
    }

    /// The first company that has something on this subject.
    private Optional<Answer> told(PublicSource source, String subject) {
        return inhabitants.values().stream()
                .flatMap(each -> told(source, subject, each).stream())
                .findFirst();
    }

    private Optional<Answer> told(PublicSource source, String subject, Inhabitant company) {
        Optional<String> known = company.folder().file("sources/" + source.key() + "/" + subject + ".json");
        Act instead = company.description().sources().get(source.key());
        if (instead != null && (known.isPresent() || subject.equals(company.name()))) {
            return Optional.of(
                    instead.answer(name -> template.fill(company.folder().named(name)), Map.of()));
        }
        return known.map(body -> json(template.fill(body)));
    }

    private static Answer json(String body) {
        return new Answer.Whole(200, Map.of("content-type", MediaType.of("x.json")), body);
    }
}
