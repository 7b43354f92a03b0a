package dev.coldpath.local;

import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.plugin.Plugins;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;

/// The folder of jars with the operator's own sources. Without one there are none.
public final class PluginFolder {
    /// Environment variable that names it.
    public static final String SETTING = "COLDPATH_PLUGINS";

    private PluginFolder() {}

    /// The plug-ins in it, each on or off by the other variables.
    ///
    /// @throws Unusable when there is no such folder, or one of its jars is no plug-in that can be used
    public static Plugins plugins(Map<String, String> env) {
        String folder = env.get(SETTING);
        if (folder == null || folder.isBlank()) {
            return Plugins.none();
        }
        try {
            URL[] jars = jars(Path.of(folder.strip())).toArray(URL[]::new);
            return Plugins.installed(new URLClassLoader(jars, PluginFolder.class.getClassLoader()), env);
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(SETTING + " is not a folder that can be read: " + folder, e);
        } catch (ServiceConfigurationError | LinkageError | IllegalArgumentException e) {
            throw new Unusable(folder + " holds a plug-in that cannot be used: " + e.getMessage(), e);
        }
    }

    /// In the order of their names, so that what is found does not hang on the file system.
    private static List<URL> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(url(file));
                }
            }
            return jars;
        }
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
