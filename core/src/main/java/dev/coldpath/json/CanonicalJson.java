package dev.coldpath.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/// JSON in its one canonical form (RFC 8785): members by UTF-16 code units, no white space, shortest numbers.
public final class CanonicalJson {
    private static final double LARGEST_EXACT = 9_007_199_254_740_991.0;

    /// From here to there Java writes what is no integer as ECMAScript does.
    private static final double JAVA_PLAIN_FROM = 1e-3;

    private static final double JAVA_PLAIN_TO = 1e7;

    private CanonicalJson() {}

    /// The text's canonical form.
    ///
    /// @throws NotCanonical for a number that a double does not hold exactly as an integer, or not at all
    public static String of(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /// A value without a canonical form.
    public static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCanonical(String sentence) {
            super(sentence);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeText(node.textValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new NotCanonical("canonical JSON: no such value in JSON");
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        String separator = "{";
        for (var member : members.entrySet()) {
            out.append(separator);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        String separator = "[";
        for (JsonNode element : node) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String number(JsonNode node) {
        double value = node.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NotCanonical("canonical JSON: a number is out of range");
        }
        if (node.isIntegralNumber() && Math.abs(value) > LARGEST_EXACT) {
            throw new NotCanonical("canonical JSON: an integer is beyond 2^53 - 1");
        }
        return shortest(value);
    }

    /// ECMAScript's Number::toString (ECMA-262 §6.1.6.1.20), from Java's shortest digits.
    private static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
            return Long.toString((long) value);
        }
        if (Math.abs(value) >= JAVA_PLAIN_FROM && Math.abs(value) < JAVA_PLAIN_TO) {
            return Double.toString(value);
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal exact = shortestDecimal(Math.abs(value));
        String digits = exact.unscaledValue().toString();
        int point = digits.length() - exact.scale();
        return sign + placed(digits, point);
    }

    /// Java writes two digits where one would do, which matters among the smallest numbers: 4.9E-324 is 5e-324.
    private static BigDecimal shortestDecimal(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal oneDigit = written.round(new MathContext(1)).stripTrailingZeros();
        return written.precision() == 2 && oneDigit.doubleValue() == value ? oneDigit : written;
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (point >= count && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0 && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        int exponent = point - 1;
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
