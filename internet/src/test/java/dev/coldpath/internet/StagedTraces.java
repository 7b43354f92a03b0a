package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an archetype left behind elsewhere: certificates, stories, code.
final class StagedTraces {
    /// GitHub tells of so many repositories at once.
    static final int MOST_REPOSITORIES = 100;

    private static final int IN_ONE_CERTIFICATE = 50;
    private static final int HALF_A_YEAR = 178;

    private StagedTraces() {}

    static Map<String, String> files(Archetype of) {
        Map<String, String> files = new HashMap<>(hosts(of, of.count("ct_hostnames")));
        files.put("sources/hn/" + of.domain() + ".json", stories(of));
        if (of.onGithub()) {
            files.put("sources/github/" + of.slug() + ".json", organization(of).toString());
            files.put(
                    "sources/github/" + of.slug() + "/repos.json",
                    repositories(of).toString());
        }
        return files;
    }

    /// Those that are not new since then.
    static Map<String, String> hostsBefore(Archetype of) {
        return hosts(of, hostsThen(of));
    }

    /// Half a year ago.
    static int hostsThen(Archetype of) {
        int now = of.count("ct_hostnames");
        return now - Math.toIntExact(Math.round(now * of.of("new_hosts_share")));
    }

    private static Map<String, String> hosts(Archetype of, int count) {
        ArrayNode certificates = JsonNodeFactory.instance.arrayNode();
        for (int first = 0; first < count; first += IN_ONE_CERTIFICATE) {
            String names = IntStream.range(first, Math.min(count, first + IN_ONE_CERTIFICATE))
                    .mapToObj(host -> host == 0 ? of.domain().name() : "h" + host + "." + of.domain())
                    .collect(Collectors.joining("\n"));
            certificates
                    .addObject()
                    .put("name_value", names)
                    .put("entry_timestamp", "{{days_ago:1}}T04:12:09.123")
                    .put("not_before", "{{days_ago:1}}T03:12:08");
        }
        return Map.of("sources/crtsh/" + of.domain() + ".json", certificates.toString());
    }

    private static String stories(Archetype of) {
        int stories = of.count("hn_180d");
        return IntStream.range(0, stories)
                .mapToObj(story -> "{\"url\": \"https://%s/news/%d\", \"created_at_i\": {{seconds_at:%d}}}"
                        .formatted(of.domain(), story, 1 + story * HALF_A_YEAR / stories))
                .collect(Collectors.joining(",\n", "{\"hits\": [", "], \"nbHits\": " + stories + "}"));
    }

    private static ObjectNode organization(Archetype of) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("login", of.slug())
                .put("blog", "https://" + of.domain())
                .put("is_verified", true);
    }

    /// The active ones first; the first one has all the stars.
    private static ArrayNode repositories(Archetype of) {
        ArrayNode repositories = JsonNodeFactory.instance.arrayNode();
        int active = Math.min(MOST_REPOSITORIES, of.count("gh_active_repos_90d"));
        for (int each = 0; each < Math.max(1, active); each++) {
            repositories
                    .addObject()
                    .put("name", "repository-" + each)
                    .put("fork", false)
                    .put("archived", false)
                    .put("stargazers_count", each == 0 ? of.count("gh_stars") : 0)
                    .put("pushed_at", "{{days_ago:" + (each < active ? 1 + each % 80 : 200) + "}}T10:00:00Z");
        }
        return repositories;
    }
}
