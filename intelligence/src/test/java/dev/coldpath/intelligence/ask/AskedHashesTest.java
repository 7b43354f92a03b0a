package dev.coldpath.intelligence.ask;

import static dev.coldpath.intelligence.ask.Sent.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.InputHashes;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedHashesTest {
    /// Proves I-20.
    @Test
    void the_hashes_are_those_of_the_contract() {
        assertThat(hash("{'kind':'intelligence_search','input':{'query':'x'}}"))
                .isEqualTo("6ca1bf92ae6dc1617ebda2d3e5fc3b011074c7b1021f3beb8736f21d6b50a6c6");
        assertThat(hash("{'kind':'intelligence_search','input':{'query':'x','limit':60}}"))
                .isEqualTo("5c26fe793f683708929026de68e39091d1c108c5178f58f079f3b82290374020");
        assertThat(hash("{'kind':'intelligence_discover','input':{'query':'Caf\\u00e9 #smartwatch','limit':1e2,"
                        + "'maxDistance':0.350,'platforms':['TIKTOK','INSTAGRAM'],'debug':true}}"))
                .isEqualTo("f1b45d8ab34aa00abb6db8537d92d6d48fd1f11051f8f143c1965d1c10569bfa");
        assertThat(hash("{'kind':'campaign_brief','input':{'window':'30d','campaign':"
                        + "{'name':'smart watch launch','goal':'awareness'}}}"))
                .isEqualTo("5653154946d825a69515fce911b0e87775ef9b4083a9797f2f8d065ef7a5a398");
    }

    /// Proves I-21.
    @Test
    void order_and_white_space_and_siblings_of_the_input_do_not_matter() {
        String plain = hash("{'kind':'intelligence_search','input':{'query':'x','limit':100,'platforms':['A']}}");

        for (String same : List.of(
                "{'input':{'platforms':['A'],'limit':100,'query':'x'},'kind':'intelligence_search'}",
                " { 'kind' : 'intelligence_search' ,\n 'input' : { 'query':'\\u0078', 'limit':1e2, 'platforms':[ 'A' ] } } ",
                "{'kind':'intelligence_search','input':{'query':'x','limit':100.0,'platforms':['A']},'metadata':{'a':1}}")) {
            assertThat(hash(same)).as(same).isEqualTo(plain);
        }
    }

    /// Proves I-21.
    @Test
    void whatever_is_said_inside_the_input_matters() {
        String plain = hash(Sent.search(""));

        for (String members : List.of(
                ",'own':1",
                ",'limit':1000",
                ",'debug':false",
                ",'window':'all'",
                ",'window':null",
                ",'platforms':[]",
                ",'topK':null")) {
            assertThat(hash(Sent.search(members))).as(members).isNotEqualTo(plain);
        }
        assertThat(hash("{'kind':'intelligence_discover','input':{'query':'x'}}"))
                .isNotEqualTo(plain);
        assertThat(hash("{'kind':'intelligence_search','input':{'query':'x '}}"))
                .isNotEqualTo(plain);
    }

    private static String hash(String body) {
        return switch (Asked.of(object(body))) {
            case Asked.Ok(var kind, var input) ->
                InputHashes.of(kind.wire(), input).hex();
            case Asked.Wrong(String text) -> throw new IllegalArgumentException(text);
        };
    }
}
