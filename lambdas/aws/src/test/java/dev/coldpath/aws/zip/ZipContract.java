package dev.coldpath.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.DomainNames;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every function's zip promises.
public interface ZipContract {
    int LARGEST_API_ZIP = 15_000_000;

    /// Unpacked once for all of these tests.
    FunctionZip zip();

    /// The classes that Lambda is told to call.
    List<String> handlers();

    @Test
    default void the_handlers_are_at_its_root_and_load() throws Exception {
        try (URLClassLoader loader = zip().loader()) {
            for (String handler : handlers()) {
                assertThat(zip().entries())
                        .anySatisfy(
                                entry -> assertThat(entry.getName()).isEqualTo(handler.replace('.', '/') + ".class"));
                assertThat(loader.loadClass(handler).getInterfaces())
                        .extracting(Class::getSimpleName)
                        .containsExactly("RequestStreamHandler");
            }
        }
    }

    @Test
    default void it_holds_one_http_client_of_the_sdk_and_none_that_is_asynchronous() throws IOException {
        try (URLClassLoader loader = zip().loader()) {
            assertThat(services(loader, "software.amazon.awssdk.http.SdkHttpService"))
                    .hasSize(1);
            assertThat(services(loader, "software.amazon.awssdk.http.async.SdkAsyncHttpService"))
                    .isEmpty();
        }
    }

    @Test
    default void it_holds_no_library_twice_and_none_of_tests() {
        assertThat(zip().libraries())
                .doesNotHaveDuplicates()
                .doesNotContain("assertj-core", "junit-jupiter-api", "coldpath-testkit", "archunit", "icu4j");
    }

    @Test
    default void the_same_sources_make_the_same_zip() {
        assertThat(zip().entries())
                .extracting(entry -> entry.getTimeLocal().getYear())
                .containsOnly(2026);
        assertThat(zip().entries())
                .extracting(entry -> entry.getTimeLocal())
                .containsOnly(zip().entries().getFirst().getTimeLocal());
    }

    @Test
    default void every_class_of_ours_that_a_call_can_reach_is_in_it() throws IOException {
        try (URLClassLoader loader = zip().loader()) {
            assertThat(new Reach(loader).missing(handlers())).isEmpty();
        }
    }

    /// Against the whole library, which the tests have: a table that is missing in the zip would tell.
    @Test
    default void names_are_read_in_it_as_they_are_outside() throws Exception {
        try (URLClassLoader loader = zip().loader()) {
            Method parse = loader.loadClass(DomainNames.class.getName()).getMethod("parse", String.class);
            assertThat(parse.invoke(null, "https://www.Bücher.example.de/x").toString())
                    .contains("example.de");
            assertThat(parse.invoke(null, "faß.de").toString()).contains("xn--fa-hia.de");
            for (long seed = 1; seed <= 5_000; seed++) {
                String typed = name(new Random(seed));
                assertThat(parse.invoke(null, typed).toString())
                        .as("seed %d: %s", seed, typed)
                        .isEqualTo(DomainNames.parse(typed).toString());
            }
        }
    }

    private static List<URL> services(ClassLoader loader, String service) throws IOException {
        return Collections.list(loader.getResources("META-INF/services/" + service));
    }

    /// One to three labels out of letters of every script, marks, joiners and what stands between them.
    private static String name(Random chance) {
        StringBuilder name = new StringBuilder();
        for (int label = chance.nextInt(3); label >= 0; label--) {
            for (int length = chance.nextInt(6); length >= 0; length--) {
                name.appendCodePoint(
                        switch (chance.nextInt(5)) {
                            case 0 -> 'a' + chance.nextInt(26);
                            case 1 -> 0xc0 + chance.nextInt(0x500);
                            case 2 -> 0x590 + chance.nextInt(0x2a00);
                            case 3 -> 0x3040 + chance.nextInt(0x6000);
                            default -> "\u200c\u200d-0\u00df\u0131\u05d0\u0627\ufe0f".charAt(chance.nextInt(9));
                        });
            }
            name.append('.');
        }
        return name.append("com").toString();
    }
}
