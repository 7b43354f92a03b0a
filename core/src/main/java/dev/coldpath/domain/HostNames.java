package dev.coldpath.domain;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What may stand as a host, in ASCII. Address literals in any spelling, single labels and whatever the registries'
/// alphabet lacks are no host names.
public final class HostNames {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern IPV4_LABEL = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);
    /// The hyphen check is off: registries hand out names that fail it. Emptiness, length and hyphens at the ends are
    /// judged after the final dot is gone.
    private static final Set<IDNA.Error> JUDGED_ELSEWHERE = Set.of(
            IDNA.Error.HYPHEN_3_4,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG);

    private HostNames() {}

    /// The name as A-labels in lower case without a final dot; empty when it is no host name.
    public static Optional<String> ascii(String host) {
        IDNA.Info info = new IDNA.Info();
        return converted(host, info)
                .filter(ascii -> JUDGED_ELSEWHERE.containsAll(info.getErrors()))
                .filter(ascii -> ascii.chars().allMatch(c -> c < 0x80))
                .map(HostNames::withoutFinalDot)
                .filter(HostNames::wellFormed);
    }

    /// Some names are so long that they are not even looked at.
    private static Optional<String> converted(String host, IDNA.Info info) {
        try {
            return Optional.of(
                    UTS_46.nameToASCII(host, new StringBuilder(), info).toString());
        } catch (ICUInputTooLongException _) {
            return Optional.empty();
        }
    }

    private static String withoutFinalDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean wellFormed(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        String[] labels = name.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return labels.length > 1
                && !IPV4_LABEL.matcher(labels[labels.length - 1]).matches();
    }
}
