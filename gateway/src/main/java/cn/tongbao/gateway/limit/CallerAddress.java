package cn.tongbao.gateway.limit;

/** The part of an address that one caller can be told by. */
final class CallerAddress {

    private static final int GROUPS_OF_A_SITE = 4;

    private CallerAddress() {}

    /**
     * An IPv4 address counts whole. Of an IPv6 address the first half counts: its holder may use as
     * many of the rest as he likes.
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", -1);
        var site = new StringBuilder();
        for (int i = 0; i < Math.min(GROUPS_OF_A_SITE, groups.length); i++) {
            site.append(groups[i]).append(':');
        }
        return site.toString();
    }
}
