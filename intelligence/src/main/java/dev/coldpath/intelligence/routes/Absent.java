package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/// Members that are `null` where nothing is known.
final class Absent {
    private Absent() {}

    static void put(ObjectNode json, String name, OptionalLong number) {
        if (number.isPresent()) {
            json.put(name, number.getAsLong());
        } else {
            json.putNull(name);
        }
    }
}
