package dev.coldpath.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.SampleEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the zips of API functions promise, which start while a caller waits. Proves J-34 as far as it speaks of sizes.
public interface ApiZipContract extends ZipContract {
    @Test
    default void it_is_small_and_makes_no_scores() {
        assertThat(zip().size()).isLessThanOrEqualTo(largest());
        assertThat(zip().libraries())
                .doesNotContain("coldpath-scoring", "jsoup", "dnsjava", "rome", "httpclient5", "httpcore5")
                .doesNotContain("hipparchus-core", "hipparchus-clustering", "s3", "s3vectors", "bedrockruntime");
    }

    /// It is answered without a store: there is none where the samples' environment says.
    @Test
    default void the_call_that_keeps_its_snapshot_finds_nothing_to_do() throws Exception {
        String handler = handlers().getFirst();
        String function = handler.substring(handler.lastIndexOf('.') + 1).replace("Handler", "Function");
        String wiring = handler.replaceFirst("[^.]+$", "Wiring");

        assertThat(SampleEvent.answers(wired(wiring, SampleEvent.environment(function)), "wake"))
                .singleElement()
                .asString()
                .as("no such path; and one path alone, but not to be read, at the function of language models")
                .startsWith("{\"statusCode\":" + (function.startsWith("Mcp") ? 405 : 404));
    }

    /// In bytes.
    default int largest() {
        return LARGEST_API_ZIP;
    }

    /// The function as its own wiring builds it, out of the zip alone.
    default HttpEvent.Handler wired(String wiring, Map<String, String> env) throws ReflectiveOperationException {
        URLClassLoader loader = zip().loader();
        Method from = loader.loadClass(wiring).getDeclaredMethod("from", Map.class);
        from.setAccessible(true);
        Object gateway = from.invoke(null, env);
        Method serve = gateway.getClass().getMethod("serve", InputStream.class, OutputStream.class);
        return (event, answer) -> {
            try {
                serve.invoke(gateway, event, answer);
            } catch (InvocationTargetException e) {
                throw new IOException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IOException(e);
            }
        };
    }
}
