package dev.coldpath.scoring.net;

import java.net.InetAddress;

/// A block of addresses in the usual notation, such as `10.0.0.0/8`.
final class AddressRange {
    private final String notation;
    private final byte[] network;
    private final int bits;

    AddressRange(String notation) {
        int slash = notation.indexOf('/');
        this.notation = notation;
        this.network = InetAddress.ofLiteral(notation.substring(0, slash)).getAddress();
        this.bits = Integer.parseInt(notation, slash + 1, notation.length(), 10);
    }

    /// @param address 4 or 16 bytes; the other family is never inside
    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return notation;
    }
}
