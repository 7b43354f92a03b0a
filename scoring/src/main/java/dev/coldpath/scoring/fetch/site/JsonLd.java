package dev.coldpath.scoring.fetch.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.SourceJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The organisations that a page describes in JSON-LD. It is walked as plain JSON: top level, lists, `@graph`, and who
/// publishes the site; not the customers, authors and venues deeper down.
final class JsonLd {
    private static final int MOST_BLOCKS = 20;
    private static final int LONGEST_BLOCK = 256_000;
    private static final int MOST_ORGANIZATIONS = 50;
    private static final List<String> WAYS_DOWN = List.of("@graph", "publisher", "mainEntity");
    private static final Set<String> TYPES = Set.of(
            "Organization",
            "Corporation",
            "LocalBusiness",
            "OnlineBusiness",
            "OnlineStore",
            "ProfessionalService",
            "FinancialService",
            "InsuranceAgency",
            "MedicalOrganization",
            "NewsMediaOrganization",
            "EducationalOrganization",
            "GovernmentOrganization",
            "NGO",
            "Airline",
            "Store");

    private JsonLd() {}

    static List<Organization> organizations(Document document) {
        List<Organization> found = new ArrayList<>();
        document.select("script[type=application/ld+json]").stream()
                .limit(MOST_BLOCKS)
                .map(Element::data)
                .filter(block -> block.length() <= LONGEST_BLOCK)
                .map(SourceJson::read)
                .flatMap(Optional::stream)
                .forEach(block -> walk(block, found));
        return found;
    }

    /// The reader's limit on nesting bounds how deep this goes.
    private static void walk(JsonNode node, List<Organization> found) {
        if (found.size() >= MOST_ORGANIZATIONS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> walk(each, found));
        }
        if (node.isObject()) {
            if (isOrganization(node.path("@type"))) {
                found.add(Organization.read(node));
            }
            WAYS_DOWN.forEach(way -> walk(node.path(way), found));
        }
    }

    /// Whatever is a person too is left alone.
    private static boolean isOrganization(JsonNode type) {
        boolean organization = false;
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText("").replaceFirst("^(https?://)?schema\\.org/", "");
            if (name.equals("Person")) {
                return false;
            }
            organization |= TYPES.contains(name);
        }
        return organization;
    }
}
