package dev.coldpath.internet;

import dev.coldpath.internet.Description.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The website of one company: at each path the file of that name, or what `company.json` says instead. Plain HTTP only
/// leads to HTTPS, where there is such a thing.
record Site(Inhabitant inhabitant, Template template) implements Host {
    @Override
    public Answer answer(Ask ask) {
        Description description = inhabitant.description();
        if (description.silent()) {
            return new Answer.Silent();
        }
        String path = ask.path();
        if (!ask.secure() && description.certificate() != Identity.NONE) {
            return new Answer.Whole(301, Map.of("location", "https://" + ask.host() + path), "");
        }
        Map<String, Act> acts = description.paths();
        Act act = acts.getOrDefault(path, acts.get("*"));
        if (act != null) {
            return act.answer(name -> template.fill(inhabitant.folder().named(name)), description.headers());
        }
        return page(path).orElseGet(() -> new Answer.Whole(404, description.headers(), "Nothing here.\n"));
    }

    /// `/` is `index.html`, and a path without an ending is the HTML file of that name.
    private Optional<Answer> page(String path) {
        return Stream.of(path.equals("/") ? "/index.html" : path, path + ".html")
                .flatMap(name -> shown("site" + name).stream())
                .findFirst();
    }

    private Optional<Answer> shown(String file) {
        return inhabitant.folder().file(file).map(template::fill).map(body -> {
            Map<String, String> headers = new HashMap<>(inhabitant.description().headers());
            headers.putIfAbsent("content-type", MediaType.of(file));
            return new Answer.Whole(200, headers, body);
        });
    }
}
