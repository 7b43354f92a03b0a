/// Holds every answer of a test run against `docs/openapi.yaml`, so that the document cannot drift from the service.
@NullMarked
package dev.coldpath.testkit.openapi;

import org.jspecify.annotations.NullMarked;
