package dev.coldpath.scoring.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What a made-up name server knows.
final class Zone implements UnaryOperator<Message> {
    private final Map<Name, List<Record>> records = new ConcurrentHashMap<>();

    /// @param type such as `A`
    /// @param text the record as a zone file has it
    Zone with(String name, String type, String text) {
        try {
            Name owner = Name.fromString(name, Name.root);
            Record parsed = Record.fromString(owner, Type.value(type), DClass.IN, 60, text, Name.root);
            records.computeIfAbsent(owner, _ -> new ArrayList<>()).add(parsed);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Zone without(String name) {
        records.keySet().removeIf(owner -> owner.toString(true).equals(name));
        return this;
    }

    @Override
    public Message apply(Message query) {
        Record question = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question, Section.QUESTION);
        Name name = question.getName();
        for (int hop = 0; hop < 20; hop++) {
            List<Record> here = records.getOrDefault(name, List.of());
            here.stream()
                    .filter(each -> each.getType() == question.getType())
                    .forEach(each -> answer.addRecord(each, Section.ANSWER));
            Optional<CNAMERecord> alias = here.stream()
                    .filter(CNAMERecord.class::isInstance)
                    .map(CNAMERecord.class::cast)
                    .findFirst();
            if (here.isEmpty()) {
                answer.getHeader().setRcode(Rcode.NXDOMAIN);
            }
            if (alias.isEmpty()) {
                return answer;
            }
            answer.addRecord(alias.get(), Section.ANSWER);
            name = alias.get().getTarget();
        }
        return answer;
    }
}
