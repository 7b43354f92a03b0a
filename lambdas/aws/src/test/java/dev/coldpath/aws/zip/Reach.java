package dev.coldpath.aws.zip;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where some classes lead: what their code names, what that names, and so on, within this project.
final class Reach {
    private static final Pattern OURS = Pattern.compile("dev/coldpath/[\\w/$]+");

    private final ClassLoader loader;
    private final Set<String> missing = new TreeSet<>();

    Reach(ClassLoader loader) {
        this.loader = loader;
    }

    /// The classes on the way that the loader does not have, with slashes in their names.
    Set<String> missing(List<String> from) throws IOException {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        from.forEach(name -> open.add(name.replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (seen.add(name)) {
                open.addAll(namedBy(name));
            }
        }
        return missing;
    }

    private List<String> namedBy(String name) throws IOException {
        try (InputStream bytes = loader.getResourceAsStream(name + ".class")) {
            if (bytes == null) {
                missing.add(name);
                return List.of();
            }
            StringBuilder names = new StringBuilder();
            for (PoolEntry entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
                names.append(types(entry)).append(' ');
            }
            return OURS.matcher(names).results().map(MatchResult::group).toList();
        }
    }

    private static String types(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> type.asInternalName();
            case NameAndTypeEntry member -> member.type().stringValue();
            case MethodTypeEntry call -> call.descriptor().stringValue();
            default -> "";
        };
    }
}
