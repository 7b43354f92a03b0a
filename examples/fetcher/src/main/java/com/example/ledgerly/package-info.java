/// A source of one's own: a made-up register that sells what it knows of companies. It depends on `scoring` and `core`,
/// and neither knows of it.
@NullMarked
package com.example.ledgerly;

import org.jspecify.annotations.NullMarked;
