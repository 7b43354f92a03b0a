package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.ManyItems;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Together;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.Learned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Creators: `A#<number>` / `A`, an attribute for each thing that is known. Whoever learns something writes just that,
/// in one update without a look before, so what several learn at once is all kept.
public final class DynamoDbCreatorStore implements CreatorStore {
    private static final String PLATFORM = "platform";
    private static final String HANDLE = "handle";
    private static final String UPDATED_AT = "updatedAt";
    private static final String WRITTEN_HANDLE = "writtenHandle";
    private static final String NAME = "name";
    private static final String FOLLOWERS = "followers";
    private static final String FOLLOWING = "following";
    private static final String LIKES = "likes";
    private static final String VIDEOS = "videos";
    private static final String VERIFIED = "verified";
    private static final String PRIVATE = "private";

    private final TableCalls calls;
    private final String content;
    private final ManyItems many;

    public DynamoDbCreatorStore(TableCalls calls, String content, Waiting waiting) {
        this.calls = calls;
        this.content = content;
        this.many = new ManyItems(calls, content, waiting);
    }

    @Override
    public void learn(List<Creator> creators) {
        // an update makes what is not there, and here that is what is wanted
        Together.each(
                Learned.together(creators),
                creator -> calls.write(learned(creator).update(key(creator.id()))));
    }

    @Override
    public List<Creator> byId(Collection<Long> ids) {
        return many.all(ids.stream().map(this::key).toList()).values().stream()
                .map(DynamoDbCreatorStore::creator)
                .toList();
    }

    private ItemKey key(long id) {
        return new ItemKey(content, Content.CREATOR + id, ItemKey.ALONE);
    }

    private static ConditionalWrite learned(Creator creator) {
        Author known = creator.known();
        ConditionalWrite write = new ConditionalWrite()
                .set(PLATFORM, Values.text(creator.platform()))
                .set(HANDLE, Values.text(creator.handle()))
                .set(UPDATED_AT, Values.time(creator.updatedAt()));
        known.handle().ifPresent(handle -> write.set(WRITTEN_HANDLE, Values.text(handle)));
        known.name().ifPresent(name -> write.set(NAME, Values.text(name)));
        known.followers().ifPresent(number -> write.set(FOLLOWERS, Values.number(number)));
        known.following().ifPresent(number -> write.set(FOLLOWING, Values.number(number)));
        known.totalLikes().ifPresent(number -> write.set(LIKES, Values.number(number)));
        known.videoCount().ifPresent(number -> write.set(VIDEOS, Values.number(number)));
        known.isVerified().ifPresent(flag -> write.set(VERIFIED, Values.flag(flag)));
        known.isPrivate().ifPresent(flag -> write.set(PRIVATE, Values.flag(flag)));
        return write;
    }

    private static Creator creator(Item item) {
        return new Creator(
                item.text(PLATFORM),
                item.text(HANDLE),
                new Author(
                        item.maybeText(WRITTEN_HANDLE),
                        item.maybeText(NAME),
                        number(item, FOLLOWERS),
                        number(item, FOLLOWING),
                        number(item, LIKES),
                        number(item, VIDEOS),
                        flag(item, VERIFIED),
                        flag(item, PRIVATE)),
                item.time(UPDATED_AT));
    }

    private static OptionalLong number(Item item, String name) {
        return item.has(name) ? OptionalLong.of(item.number(name)) : OptionalLong.empty();
    }

    private static Optional<Boolean> flag(Item item, String name) {
        return item.has(name) ? Optional.of(item.flag(name)) : Optional.empty();
    }
}
