package cn.tongbao.evidence.reading.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes a file's name into a header: exactly, in the form of RFC 5987, and beside it a plain form
 * for programs that know no other.
 */
final class AttachedName {

    private static final String UNESCAPED = "!#$&+-.^_`|~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private AttachedName() {}

    static String header(String disposition, String name) {
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(disposition, plain(name), encoded(name));
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        name.codePoints()
                .map(c -> c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (Character.isLetterOrDigit(octet) || UNESCAPED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
