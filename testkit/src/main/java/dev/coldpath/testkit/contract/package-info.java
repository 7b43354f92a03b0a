/// What every storage engine promises, a contract a port; [EngineContract] is all of them, so that a new contract
/// reaches every engine by itself.
@NullMarked
package dev.coldpath.testkit.contract;

import org.jspecify.annotations.NullMarked;
