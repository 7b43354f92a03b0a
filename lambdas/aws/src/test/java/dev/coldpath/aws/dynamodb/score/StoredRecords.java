package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.testkit.Firm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Newest records as they lie in the table when they have been written.
public final class StoredRecords {
    private StoredRecords() {}

    public static Map<ItemKey, Map<String, AttributeValue>> rows(String scores, List<Firm> firms) {
        Map<ItemKey, Map<String, AttributeValue>> rows = new HashMap<>();
        for (Firm firm : firms) {
            rows.put(ScoreMapping.newest(scores, firm.domain()), HistoryMapping.newest(firm.row(), 1, live(firm)));
        }
        return rows;
    }

    /// What counts them.
    public static Actions counts(String scores, List<Firm> firms) {
        Counts counts = new Counts(scores);
        firms.forEach(firm -> counts.in(live(firm), HistoryMapping.counted(firm.row())));
        Actions actions = new Actions();
        counts.addTo(actions);
        return actions;
    }

    private static Generation live(Firm firm) {
        return Generation.first(firm.row().pipelineVersion());
    }
}
