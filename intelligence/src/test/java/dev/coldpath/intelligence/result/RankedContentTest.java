package dev.coldpath.intelligence.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.analyse.Post;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.retrieve.Row.Scores;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankedContentTest {
    @Test
    void a_row_has_every_member_in_the_pages_order() {
        assertThat(RankedContent.json(whole())).hasToString("""
                {"uuid":"42277b40-4fd1-51fd-bd4b-d154fcb73088","weaviateId":"w-1","platform":"TIKTOK",\
                "contentType":"video","contentUrl":"https://example.com/v/7351","title":"Launch \\"day\\"",\
                "description":"It is here.","authorHandle":"RunLab","authorName":"Run Lab",\
                "creatorId":3380028227454179,"followerCount":50000,"publishedAt":"2026-04-28T09:00:00.000Z",\
                "tags":["smartwatch","fitness"],"viewCount":10000,"likeCount":800,"shareCount":60,"commentCount":40,\
                "targetVectors":["text_vector","image_vector"],"rrfScore":0.032787,"rawSimilarity":0.9,\
                "similarity":1,"engagementScore":0.822111,"recencyScore":0.5,"authorReach":0.638529,\
                "engagementDepth":0.079992,"finalScore":0.954}""");
    }

    @Test
    void what_nobody_said_is_null_and_an_unknown_count_is_zero() {
        assertThat(RankedContent.json(bare())).hasToString("""
                {"uuid":"00000000-0000-0007-0000-000000000001","weaviateId":null,"platform":"X","contentType":null,\
                "contentUrl":null,"title":null,"description":null,"authorHandle":null,"authorName":null,\
                "creatorId":null,"followerCount":null,"publishedAt":null,"tags":[],"viewCount":0,"likeCount":0,\
                "shareCount":0,"commentCount":0,"targetVectors":[],"rrfScore":0,"rawSimilarity":0,"similarity":0,\
                "engagementScore":0,"recencyScore":0.5,"authorReach":0,"engagementDepth":0,"finalScore":0.04}""");
    }

    @Test
    void rows_keep_their_order() {
        assertThat(RankedContent.json(List.of(bare(), whole())))
                .extracting(row -> row.get("platform").textValue())
                .containsExactly("X", "TIKTOK");
    }

    private static Row whole() {
        Item item = new Item(
                UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"),
                "TIKTOK",
                "7351",
                Optional.of("https://example.com/v/7351"),
                Optional.of("Launch \"day\""),
                Optional.of("It is here."),
                List.of("smartwatch", "fitness"),
                Optional.of("video"),
                Optional.of("w-1"),
                new Author(
                        Optional.of("RunLab"),
                        Optional.of("Run Lab"),
                        OptionalLong.of(50_000),
                        OptionalLong.of(1),
                        OptionalLong.of(2),
                        OptionalLong.of(3),
                        Optional.of(true),
                        Optional.of(false)),
                Optional.of(Instant.parse("2026-04-28T09:00:00Z")),
                new Counts(OptionalLong.of(10_000), OptionalLong.of(800), OptionalLong.of(40), OptionalLong.of(60)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Embedding.NONE,
                1);
        Match match = new Match(2.0 / 61, 0.9, List.of(VectorName.TEXT, VectorName.IMAGE));
        return new Row(item, match, new Scores(1, 0.8221112, 0.5, 0.6385294, 0.0799920, 0.9539996));
    }

    private static Row bare() {
        Item stored = Post.of(1).on("X").row().item();
        Item item = new Item(
                stored.uuid(),
                stored.platform(),
                stored.contentId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Author.UNKNOWN,
                Optional.empty(),
                Counts.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Embedding.NONE,
                1);
        return new Row(item, Match.WIDENED, new Scores(0, 0, 0.5, 0, 0, 0.04));
    }
}
