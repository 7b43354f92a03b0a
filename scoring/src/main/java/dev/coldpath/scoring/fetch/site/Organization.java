package dev.coldpath.scoring.fetch.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an organisation says of itself in JSON-LD. Of its founders only the number is read; staff, contacts and
/// addresses below the state are not read at all.
///
/// @param address its own home page
/// @param state in the United States
/// @param elsewhere its profiles on other sites
/// @param topic what it says it does
record Organization(
        Optional<String> name,
        Optional<URI> address,
        Optional<String> country,
        Optional<String> state,
        int founders,
        Optional<Integer> employees,
        Optional<Integer> foundedYear,
        List<URI> elsewhere,
        String topic) {
    private static final String UNITED_STATES = "US";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TOPIC = 5_000;
    private static final int MOST = 50;
    private static final int MOST_EMPLOYEES = 5_000_000;
    private static final Pattern YEAR = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d)(\\D.*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[,. ]\\d{3})+(?!\\d)|\\d{1,7}");

    Organization {
        elsewhere = List.copyOf(elsewhere);
    }

    static Organization read(JsonNode node) {
        return new Organization(
                name(node),
                Links.absolute(node.path("url").asText("")),
                country(first(node.path("address"))),
                state(first(node.path("address"))),
                Math.max(number(node.path("founder")), number(node.path("founders"))),
                employees(node.path("numberOfEmployees")),
                year(node.path("foundingDate").asText("")),
                elsewhere(node.path("sameAs")),
                topic(node));
    }

    private static Optional<String> name(JsonNode node) {
        return Optional.of(node.path("legalName").asText(""))
                .filter(name -> !name.isBlank())
                .or(() -> Optional.of(node.path("name").asText("")))
                .map(name -> name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
    }

    private static Optional<String> country(JsonNode address) {
        JsonNode country = address.path("addressCountry");
        return Countries.code(country.isObject() ? country.path("name").asText("") : country.asText(""));
    }

    /// Letters mean another region in another country.
    private static Optional<String> state(JsonNode address) {
        return country(address)
                .filter(UNITED_STATES::equals)
                .flatMap(_ -> States.code(address.path("addressRegion").asText("")));
    }

    private static JsonNode first(JsonNode addresses) {
        return addresses.isArray() ? addresses.path(0) : addresses;
    }

    private static int number(JsonNode founders) {
        if (founders.isArray()) {
            return Math.min(founders.size(), MOST);
        }
        return founders.isObject() || !founders.asText("").isBlank() ? 1 : 0;
    }

    /// A number, a text such as `11-50`, or an amount with its bounds; of a range the lower end.
    private static Optional<Integer> employees(JsonNode node) {
        JsonNode amount = node;
        for (String member : List.of("value", "minValue")) {
            if (node.hasNonNull(member)) {
                amount = node.path(member);
                break;
            }
        }
        Matcher digits = NUMBER.matcher(amount.asText(""));
        return digits.find()
                ? Optional.of(Integer.parseInt(digits.group().replaceAll("\\D", "")))
                        .filter(employees -> employees >= 1 && employees <= MOST_EMPLOYEES)
                : Optional.empty();
    }

    private static Optional<Integer> year(String date) {
        Matcher year = YEAR.matcher(date.strip());
        return year.matches() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    }

    private static List<URI> elsewhere(JsonNode sameAs) {
        List<URI> profiles = new ArrayList<>();
        for (JsonNode each : sameAs.isArray() ? sameAs : List.of(sameAs)) {
            Links.absolute(each.asText("")).filter(_ -> profiles.size() < MOST).ifPresent(profiles::add);
        }
        return profiles;
    }

    private static String topic(JsonNode node) {
        String topic = node.path("description").asText("") + " | "
                + node.path("industry").asText("") + " | "
                + node.path("keywords").asText("") + " | " + node.path("slogan").asText("");
        return topic.substring(0, Math.min(topic.length(), LONGEST_TOPIC));
    }
}
