package dev.coldpath.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the promises that a test shows: `S-07`, `J-02`, `E-14`, `X-05`, `core I-12`. `docs/promises.md` says what they
/// are.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {
    String[] value();
}
