package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The hiring board of an archetype that hires.
final class StagedBoard {
    /// One of each of the twelve functions.
    private static final List<String> DEPARTMENTS = List.of(
            "Engineering",
            "Data",
            "Product",
            "Design",
            "Sales",
            "Marketing",
            "Customer Success",
            "Operations",
            "Finance",
            "People",
            "Legal",
            "Security");

    private static final int ENOUGH = 5;

    private StagedBoard() {}

    static Map<String, String> files(Archetype of) {
        return of.has("open_roles") ? board(of, of.count("open_roles")) : Map.of();
    }

    static Map<String, String> rolesBefore(Archetype of) {
        return of.tells("role_change") ? board(of, rolesThen(of)) : Map.of();
    }

    /// A quarter of a year ago.
    static int rolesThen(Archetype of) {
        return Math.toIntExact(Math.round(of.of("open_roles") / (1 + of.of("role_change"))));
    }

    private static Map<String, String> board(Archetype of, int roles) {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        ArrayNode jobs = board.putArray("jobs");
        Share fresh = Share.nearest(of.of("fresh_role_share"), roles);
        for (int role = 0; role < roles; role++) {
            ObjectNode job = jobs.addObject()
                    .put("title", "Role")
                    .put("absolute_url", "https://boards.greenhouse.io/" + of.slug() + "/jobs/" + role);
            job.putObject("location").put("name", "Town " + role % Math.max(1, of.count("location_breadth")));
            job.putArray("departments")
                    .addObject()
                    .put("name", DEPARTMENTS.get(role % Math.max(1, of.count("function_breadth"))));
            if (role < fresh.of()) {
                String day = role < fresh.part() ? "{{days_ago:5}}" : "{{days_ago:70}}";
                job.put("first_published", day + "T09:00:00-05:00");
            }
        }
        return Map.of("sources/greenhouse/" + of.slug() + ".json", board.toString());
    }

    /// A share of roles. A board need not say of each since when it is open, and those that it says so of are what a
    /// share is taken of.
    record Share(int part, int of) {
        double value() {
            return (double) part / of;
        }

        /// The one nearest to a value that roles of this number can have; of none where they are too few for a share.
        static Share nearest(double value, int roles) {
            return IntStream.iterate(roles, of -> of - 1)
                    .limit(Math.max(0, roles - ENOUGH + 1))
                    .mapToObj(of -> new Share(Math.toIntExact(Math.round(value * of)), of))
                    .reduce((best, next) ->
                            Math.abs(next.value() - value) < Math.abs(best.value() - value) - 1e-9 ? next : best)
                    .orElse(new Share(0, 0));
        }
    }
}
