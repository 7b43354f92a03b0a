package dev.coldpath.scoring.fetch.dns;

import java.util.List;

/// The lists of a zone that vendors leave their marks in.
record Zone(List<String> nameServers, List<String> mail, List<String> texts) {
    Zone {
        nameServers = List.copyOf(nameServers);
        mail = mail.stream().filter(host -> !host.isEmpty()).toList();
        texts = List.copyOf(texts);
    }
}
