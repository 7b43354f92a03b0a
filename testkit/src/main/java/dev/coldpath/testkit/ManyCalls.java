package dev.coldpath.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Asks the store so often that the test server of DynamoDB needs seconds for it. Over that one such a test runs in a
/// build of its own, with `-Pslow`; over SQLite it runs always.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("many")
public @interface ManyCalls {}
