package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.identity.Audience;

/** An office on one side of a request, with its place. */
public record Side(String officeId, String regionCode) {

    /** Whom the request is for on this side: the office, and who watches over its place. */
    Audience audience() {
        return Audience.none().office(officeId).place(regionCode);
    }
}
