package dev.coldpath.account;

import java.util.List;
import java.util.Optional;

/// The peppers in force. There are two of them from the moment a pepper is replaced until the next time that happens,
/// so that keys may move from one to the other while they are used.
///
/// @param writing what new hashes and seals are made with
/// @param other what other ones may have been made with: the pepper before, or the one to come
/// @param moving whether a key that is found by the other one is to be stored under the writing one
public record Peppers(Pepper writing, Optional<Pepper> other, boolean moving) {
    /// The only one there ever was.
    public static Peppers only(Pepper pepper) {
        return new Peppers(pepper, Optional.empty(), false);
    }

    /// Both, the writing one first.
    public List<Pepper> all() {
        return other.map(second -> List.of(writing, second)).orElseGet(() -> List.of(writing));
    }
}
