package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

/// Proves X-10: bytes as they come off the wire.
class WireFuzzTest {
    private static final int CAP = 100_000;
    private static final Http1Config CONFIG = Http1Config.custom()
            .setMaxLineLength(HeadParser.LONGEST)
            .setMaxHeaderCount(200)
            .build();

    @Test
    void any_bytes_are_the_head_of_an_answer_or_none() {
        Fuzzing.feed("head", input -> {
            SessionInputBufferImpl buffer = new SessionInputBufferImpl(8_192);
            try {
                new HeadParser(CONFIG).parse(buffer, new ByteArrayInputStream(input));
            } catch (IOException | HttpException _) {
                // refused
            }
        });
    }

    /// The first byte chooses the coding.
    @Test
    void any_bytes_are_a_body_within_its_cap_or_none() {
        List<String> codings = List.of("", "gzip", "deflate", "identity", "br");
        Fuzzing.feed("body", input -> {
            String coding = codings.get(input.length == 0 ? 0 : (input[0] & 0xff) % codings.size());
            ByteArrayInputStream rest = new ByteArrayInputStream(input, Math.min(1, input.length), input.length);
            try {
                BodyReader.read(rest, coding, CAP)
                        .ifPresent(body -> assertThat(body).hasSizeLessThanOrEqualTo(CAP));
            } catch (IOException _) {
                // refused
            }
        });
    }

    @Test
    void any_bytes_are_a_picture_of_one_kind_or_none_and_any_text_its_name_or_not() {
        Fuzzing.feed("picture", input -> {
            PictureType.isNamed(new String(input, StandardCharsets.ISO_8859_1));
            byte[] head = new Web.Content(input).head(PictureType.LONGEST_HEAD);
            assertThat(PictureType.of(head)).isEqualTo(PictureType.of(input));
        });
    }

    @Test
    void any_text_is_an_address_that_is_called_or_none() {
        Fuzzing.feed("url", input -> {
            try {
                WebAddress.of(new URI(new String(input, StandardCharsets.UTF_8)))
                        .ifPresent(address -> assertThat(address.uri().toString())
                                .startsWith(address.scheme() + "://" + address.host())
                                .matches("\\p{ASCII}+"));
            } catch (URISyntaxException _) {
                // refused
            }
        });
    }

    @Test
    void any_bytes_are_an_answer_of_a_name_server_or_none() {
        Fuzzing.feed("message", input -> {
            try {
                RecordTexts.of(new Message(input).getSection(Section.ANSWER));
            } catch (IOException _) {
                // refused
            }
        });
    }
}
