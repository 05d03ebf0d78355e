package cn.tongbao.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Text is kept exactly as it was sent, or refused; it is never changed in silence. Refused are NUL
 * and other control characters except tab and line ends, and lone surrogates, which neither the
 * database nor UTF-8 could give back.
 */
final class KeptText extends StdScalarDeserializer<String> {

    KeptText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getString();
        if (!canBeKept(text)) {
            throw new InvalidFormatException(
                    parser, "characters that cannot be kept", "", String.class);
        }
        return text;
    }

    static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || isRefusedControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRefusedControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
