package dev.coldpath.scoring.net;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One guarded HTTP GET: the policy has judged scheme, name, port and every address before a byte leaves. Redirects
/// are answers here; who follows them asks again, so each hop is judged.
public interface Web {
    Reply get(Call call, Deadline deadline);

    /// One address and how much of it is wanted.
    ///
    /// @param accept the media types asked for, such as `text/html`
    /// @param mostBytes the largest body, counted after decompression
    record Call(URI address, String accept, int mostBytes) {
        public Call {
            if (mostBytes < 0) {
                throw new IllegalArgumentException("call: " + mostBytes + " bytes at most: negative");
            }
        }
    }

    sealed interface Reply {
        /// The server answered, whatever its status.
        record Answered(int status, Headers headers, Content content) implements Reply {}

        /// The policy forbids the address; nothing was sent.
        record Forbidden(String why) implements Reply {}

        /// The name has no address at all.
        record NoSuchHost() implements Reply {}

        /// The deadline passed, or the peer took too long to connect or to go on.
        record Late() implements Reply {}

        /// The body is larger than the call allows.
        record TooLarge() implements Reply {}

        /// No connection, a broken one, or a TLS chain that does not hold.
        record Broken(String why) implements Reply {
            /// The host was reached, and no server waits at that port.
            public static final String NOTHING_LISTENS = "nothing listens";
        }
    }

    /// Names in lower case, first value only.
    record Headers(Map<String, String> values) {
        public Headers {
            values = Map.copyOf(values);
        }

        public Optional<String> get(String name) {
            return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /// A body, decompressed, within its cap.
    final class Content {
        private final byte[] bytes;

        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /// Its first bytes, as many as there are but no more than this.
        byte[] head(int most) {
            return Arrays.copyOf(bytes, Math.min(most, bytes.length));
        }

        public int size() {
            return bytes.length;
        }
    }

    /// Every host that refuses or limits by status says so with one of these.
    List<Integer> WAIT_STATUSES = List.of(429, 503);
}
