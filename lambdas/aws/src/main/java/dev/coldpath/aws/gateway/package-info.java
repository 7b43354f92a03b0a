/// The API Gateway side of the service: events become requests, responses become events, and what happened becomes one
/// line of JSON each. Knows no route.
@NullMarked
package dev.coldpath.aws.gateway;

import org.jspecify.annotations.NullMarked;
