package cn.tongbao.bench;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only what is on this machine by its very address. A load of thousands of made-up
 * records must not reach a server that others use, and a name could be looked up to anything.
 */
final class Loopback {

    private static final String JDBC = "jdbc:";
    private static final Pattern HOSTS =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private Loopback() {}

    /** The same address, if it is on this machine. */
    static String require(String what, String address) {
        var plain = address.startsWith(JDBC) ? address.substring(JDBC.length()) : address;
        var host = host(plain);
        if (host == null || !HOSTS.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "%s is %s; only a stack on this machine is measured (localhost, 127.0.0.1, [::1])"
                            .formatted(what, address));
        }
        return address;
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
