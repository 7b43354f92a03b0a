package dev.coldpath.mcp.rpc;

/// Every error code that a reply may have.
public enum RpcCode {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /// The HTTP headers say something else than the message.
    HEADER_MISMATCH(-32020),
    /// The protocol's version is none that this server speaks.
    UNSUPPORTED_VERSION(-32022);

    private final int number;

    RpcCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
