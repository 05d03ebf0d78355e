package cn.tongbao.platform.web;

import java.io.IOException;

/** The body of a request grew past the limit while it was read. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}
