package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// The input of the campaign kinds.
///
/// @param search the campaign's name as a query
/// @param campaign as sent, a text or an object
public record CampaignInput(
        QueryInput search,
        JsonNode campaign,
        Optional<String> audience,
        Optional<String> goal,
        Optional<String> product,
        Optional<String> tone) {}
