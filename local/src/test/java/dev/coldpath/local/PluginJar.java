package dev.coldpath.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/// A plug-in as an operator gets one: compiled apart from everything here, in a jar.
public final class PluginJar {
    private static final String SERVICE = "META-INF/services/dev.coldpath.scoring.plugin.SourcePlugin";

    private PluginJar() {}

    /// Writes one whose terms must be accepted.
    ///
    /// @param type the name of its class
    public static void write(Path jar, String id, String type) throws IOException {
        Path work = Files.createTempDirectory("plugin");
        Path source = Files.writeString(work.resolve(type + ".java"), """
                import dev.coldpath.scoring.fetch.*;
                import dev.coldpath.scoring.plugin.*;

                public final class %s implements SourcePlugin {
                    public PluginManifest manifest() {
                        return new PluginManifest(
                                new dev.coldpath.scoring.snapshot.FetcherId("%s"),
                                dev.coldpath.scoring.model.Group.WEB,
                                java.util.List.of("ALMANAC_KEY"), "vendor terms", "Data by Almanac", false, true);
                    }

                    public Inquiry inquiry(Means means, PluginKeys keys) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(type, id));
        List<String> arguments = List.of("-proc:none", "-cp", System.getProperty("java.class.path"), source.toString());
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new));
        if (failures > 0) {
            throw new IllegalStateException("plug-in: its source does not compile");
        }
        byte[] compiled = Files.readAllBytes(work.resolve(type + ".class"));
        pack(jar, Map.of(type + ".class", compiled, SERVICE, type.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes one that names a class it does not have.
    static void naming(Path jar, String type) throws IOException {
        pack(jar, Map.of(SERVICE, type.getBytes(StandardCharsets.UTF_8)));
    }

    private static void pack(Path file, Map<String, byte[]> files) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                jar.putNextEntry(new JarEntry(each.getKey()));
                jar.write(each.getValue());
            }
        }
    }
}
