package dev.coldpath.scoring.identity;

import java.util.List;
import java.util.Optional;

/// The company behind a domain, as other registers know it.
///
/// @param item in Wikidata, such as `Q95`
/// @param cik at the SEC, ten digits; never of an ambiguous item
/// @param lei at GLEIF; never of an ambiguous item
/// @param article title of the English encyclopedia's article
/// @param organizations on GitHub, the likeliest first
/// @param boards for hiring, as `vendor:token`
/// @param country ISO 3166 alpha-2
public record Entity(
        Optional<Id> item,
        Optional<Id> cik,
        Optional<Id> lei,
        Optional<Id> article,
        List<Id> organizations,
        List<Id> boards,
        Optional<Id> country) {
    public Entity {
        organizations = List.copyOf(organizations);
        boards = List.copyOf(boards);
    }
}
