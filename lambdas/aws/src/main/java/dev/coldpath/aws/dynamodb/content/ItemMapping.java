package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.aws.dynamodb.table.Zipped;
import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemJson;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items in the content table.
///
/// | row | key / sort key | holds |
/// |---|---|---|
/// | the item | `I#<uuid>` / `A` | revision, JSON, who wrote it |
/// | its name on its platform | `K#<hash>` / `A` | the uuid |
/// | its vector id | `V#<hash>` / `<uuid>` | |
/// | each tag | `T#<hash>#<shard>` / `<age>#<uuid>` | |
/// | its day, or none | `Y#<day>#<shard>` / `<age>#<uuid>` | |
/// | that it is a duplicate | `D#<canonical uuid>` / `<uuid>` | |
/// | that it lacks a vector | `P#<shard>` / `<uuid>` | |
/// | that a day has items | `DAYS` / `<day>` | |
/// | that an item has duplicates | `M#<uuid>` / `A` | |
///
/// The rows that lead to an item change in one transaction with it. Where one is left over all the same, it leads to an
/// item that does not fit it, and is passed over. Texts of others are hashed, so a key's length and letters are ours.
/// Tags and days take as many writes as the day is busy, hence shards; a reader merges them. The last two rows are
/// only hints: they are written before they are needed, and stay.
final class ItemMapping {
    static final String UUID_OF = "uuid";
    static final String REVISION = "revision";
    static final String WRITTEN_BY = "by";

    private static final String JSON = "json";
    private static final int TAG_SHARDS = 4;
    private static final int SHARDS = 8;
    private static final int HASH = 32;
    private static final String UNDATED = "undated";
    /// Behind every age.
    private static final String AGELESS = "z";

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private ItemMapping() {}

    static ItemKey key(String content, UUID uuid) {
        return new ItemKey(content, Content.ITEM + uuid, ItemKey.ALONE);
    }

    static Map<String, AttributeValue> item(Item item, String by) {
        return Map.of(
                REVISION,
                Values.number(item.revision()),
                WRITTEN_BY,
                Values.text(by),
                JSON,
                Zipped.of(ItemJson.of(item)));
    }

    static Item item(Map<String, AttributeValue> row) {
        return ItemJson.item(Zipped.text(new dev.coldpath.aws.dynamodb.table.Item(row).bytes(JSON)));
    }

    static ItemKey name(String content, ContentKey key) {
        return new ItemKey(content, Content.NAME + hash(key.platform() + ":" + key.contentId()), ItemKey.ALONE);
    }

    /// The rows that lead to an item, apart from its name.
    static Set<ItemKey> rows(String content, Item item) {
        Set<ItemKey> rows = new LinkedHashSet<>();
        String uuid = item.uuid().toString();
        item.vectorId().ifPresent(id -> rows.add(new ItemKey(content, vector(id), uuid)));
        item.tags().forEach(tag -> rows.add(new ItemKey(content, tag(tag, shard(item, TAG_SHARDS)), sort(item))));
        rows.add(new ItemKey(content, day(day(item), shard(item, SHARDS)), sort(item)));
        item.canonical().ifPresent(canonical -> rows.add(new ItemKey(content, duplicates(canonical), uuid)));
        if (item.embedding().pending()) {
            rows.add(new ItemKey(content, pending(shard(item, SHARDS)), uuid));
        }
        return rows;
    }

    /// The hints that must be there before the item is.
    static Set<ItemKey> hints(String content, Item item) {
        Set<ItemKey> hints = new HashSet<>();
        hints.add(new ItemKey(content, Content.DAYS, day(item)));
        item.canonical().ifPresent(canonical -> hints.add(hasDuplicates(content, canonical)));
        return hints;
    }

    static ItemKey hasDuplicates(String content, UUID canonical) {
        return new ItemKey(content, Content.HAS_DUPLICATES + canonical, ItemKey.ALONE);
    }

    static String duplicates(UUID canonical) {
        return Content.DUPLICATES + canonical;
    }

    static String vector(String id) {
        return Content.VECTOR + hash(id);
    }

    static List<String> tag(String tag) {
        return IntStream.range(0, TAG_SHARDS).mapToObj(shard -> tag(tag, shard)).toList();
    }

    static List<String> ofDay(String day) {
        return IntStream.range(0, SHARDS).mapToObj(shard -> day(day, shard)).toList();
    }

    static List<String> pending() {
        return IntStream.range(0, SHARDS).mapToObj(ItemMapping::pending).toList();
    }

    /// The day that this instant is on; later days sort behind earlier ones.
    static String day(Instant at) {
        return ascending(Math.floorDiv(at.toEpochMilli(), DAY_MILLIS));
    }

    /// The newer sorts first, equals by uuid, and what has no date last.
    static String sort(Item item) {
        return item.publishedAt().map(ItemMapping::age).orElse(AGELESS) + "#" + item.uuid();
    }

    /// The sort keys of items published from one instant to another.
    static Walk.Range between(Instant from, Instant to) {
        return new Walk.Range(age(to), age(from) + "#~");
    }

    /// The sort keys of items published at this instant, in whole milliseconds, or later.
    static Walk.Range since(Instant at) {
        return new Walk.Range(Walk.Range.ALL.first(), age(at) + "#~");
    }

    /// To which item a row with this sort key leads.
    static UUID uuid(String sort) {
        return UUID.fromString(sort.substring(sort.indexOf('#') + 1));
    }

    /// A number so that texts are in its order.
    static String ascending(long number) {
        return "%016x".formatted(number ^ Long.MIN_VALUE);
    }

    private static String age(Instant at) {
        return ascending(~at.toEpochMilli());
    }

    private static String day(Item item) {
        return item.publishedAt().map(ItemMapping::day).orElse(UNDATED);
    }

    private static String tag(String tag, int shard) {
        return Content.TAG + hash(tag) + "#" + shard;
    }

    private static String day(String day, int shard) {
        return Content.DAY + day + "#" + shard;
    }

    private static String pending(int shard) {
        return Content.PENDING + shard;
    }

    /// By the last bits, which are random in every kind of uuid.
    private static int shard(Item item, int shards) {
        return Math.floorMod(item.uuid().getLeastSignificantBits(), shards);
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, HASH);
    }
}
