/// What tests of every module share: what ports promise, time that moves when told to, races, and faults on demand.
@NullMarked
package dev.coldpath.testkit;

import org.jspecify.annotations.NullMarked;
