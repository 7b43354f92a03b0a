package dev.coldpath.aws.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A function's zip, unpacked as Lambda unpacks it.
public final class FunctionZip {
    private static final String LIBRARIES = "lib";

    private final Path zip;
    private final Path folder;

    /// Takes the zip that this module's build has just made.
    ///
    /// @param folder where to unpack it
    public FunctionZip(String leaf, Path folder) {
        this.zip = Path.of("target", "coldpath-" + leaf + ".zip");
        this.folder = folder;
        unpack();
    }

    public long size() {
        try {
            return Files.size(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<? extends ZipEntry> entries() {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the jars, without their versions.
    public List<String> libraries() {
        try (Stream<Path> jars = Files.list(folder.resolve(LIBRARIES))) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sees what is in the zip and the JDK, and nothing else.
    public URLClassLoader loader() {
        try (Stream<Path> jars = Files.list(folder.resolve(LIBRARIES))) {
            List<URL> path = new ArrayList<>();
            path.add(folder.toUri().toURL());
            for (Path jar : jars.sorted().toList()) {
                path.add(jar.toUri().toURL());
            }
            return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack() {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    file.stream().filter(each -> !each.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IllegalStateException("zip: an entry leaves its folder: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
