package dev.coldpath.aws.dynamodb.table;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A text of ours that may be longer than an item can hold, compressed and cut so that each piece fits into one. There
/// is always a first one, and most texts have no other.
public record Pieces(List<AttributeValue> all) {
    public Pieces {
        all = List.copyOf(all);
    }

    /// Cuts a text.
    ///
    /// @param most bytes of a piece; an item holds 400 KB, keys and names included
    public static Pieces of(String text, int most) {
        byte[] zipped = Zipped.bytes(text);
        List<AttributeValue> pieces = new ArrayList<>();
        for (int next = 0; next < zipped.length; next += most) {
            pieces.add(Values.bytes(Arrays.copyOfRange(zipped, next, Math.min(zipped.length, next + most))));
        }
        return new Pieces(pieces);
    }

    /// The text of all pieces, in their order.
    public static String text(List<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return Zipped.text(whole.toByteArray());
    }

    public AttributeValue first() {
        return all.getFirst();
    }

    public List<AttributeValue> further() {
        return all.subList(1, all.size());
    }
}
