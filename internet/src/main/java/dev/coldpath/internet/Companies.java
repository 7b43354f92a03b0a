package dev.coldpath.internet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.domain.Domain;
import java.io.UncheckedIOException;
import java.util.List;

/// Who lives in the miniature internet, in the order of `companies.json`.
public final class Companies {
    /// The only names and addresses of persons in any body. They stand where the real internet has them: on team
    /// pages, in JSON-LD, in registry contacts, in feeds. None of them may ever be found in a snapshot, a log
    /// line or a record.
    public static final List<String> PLANTED_NAMES = List.of(
            "Orsolin Quillfeather",
            "Tamsel Brackenrow",
            "Wenna Oakhollow",
            "Ilvar Stensgate",
            "Perrin Dowelthorpe",
            "orsolin.quillfeather@brightloom.com",
            "+1.5550142777");

    private Companies() {}

    /// Everyone, without starting a server.
    public static List<Company> all() {
        return Folder.read("companies.json").map(Companies::listed).orElseThrow();
    }

    private static List<Company> listed(String json) {
        try {
            return new ObjectMapper()
                    .readTree(json).properties().stream()
                            .map(each -> new Company(
                                    new Domain(each.getKey()), each.getValue().textValue()))
                            .toList();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException("companies.json: not readable", unreadable);
        }
    }
}
