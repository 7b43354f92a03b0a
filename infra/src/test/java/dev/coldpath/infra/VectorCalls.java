package dev.coldpath.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the adapter of the vector index asks the service for: the calls in its compiled code. The test server knows no
/// rights, so a right that nobody has would show in an account only.
final class VectorCalls {
    private static final String CLIENT = "software/amazon/awssdk/services/s3vectors/S3VectorsClient";
    private static final Path CODE = Path.of(
            System.getProperty("coldpath.root"), "lambdas", "aws", "target", "classes", "dev/coldpath/aws/vectors");

    private VectorCalls() {}

    /// As rights are spelled, such as `s3vectors:ListVectors`.
    static Set<String> rights() {
        try (Stream<Path> files = Files.list(CODE)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> calls(file).stream())
                    .map(call -> call.replace("Paginator", ""))
                    .map(call -> "s3vectors:" + Character.toUpperCase(call.charAt(0)) + call.substring(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(CODE + ": compile lambdas/aws first", e);
        }
    }

    private static Set<String> calls(Path file) {
        try {
            Set<String> calls = new TreeSet<>();
            for (var entry : ClassFile.of().parse(file).constantPool()) {
                if (entry instanceof MemberRefEntry member
                        && member.owner().asInternalName().equals(CLIENT)) {
                    calls.add(member.name().stringValue());
                }
            }
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
