package dev.coldpath.scoring.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;

/// Writes records in the forms that [Dns.Answer.Records] promises.
final class RecordTexts {
    private RecordTexts() {}

    static List<String> of(List<Record> records) {
        return records.stream().map(RecordTexts::of).toList();
    }

    private static String of(Record record) {
        return switch (record) {
            case ARecord a -> a.getAddress().getHostAddress();
            case AAAARecord aaaa -> aaaa.getAddress().getHostAddress();
            case NSRecord ns -> host(ns.getTarget());
            case MXRecord mx -> host(mx.getTarget());
            case SOARecord soa -> host(soa.getHost());
            case TXTRecord txt -> joined(txt);
            default -> record.rdataToString();
        };
    }

    private static String host(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }

    /// Bytes that are no UTF-8 become replacement characters, one string at a time.
    private static String joined(TXTRecord txt) {
        return txt.getStringsAsByteArrays().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
