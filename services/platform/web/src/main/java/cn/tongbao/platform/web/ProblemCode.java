package cn.tongbao.platform.web;

import org.springframework.http.HttpStatus;

/**
 * A stable code for one thing that can go wrong. Each service lists its own in one enum; title and
 * detail stand in its {@code problems} bundles under {@code CODE} and {@code CODE.detail}.
 */
public interface ProblemCode {

    /** The enum's name. */
    String name();

    /** The HTTP status that it answers. */
    HttpStatus status();

    /** The code on the wire; differs from the name only where it is the id of a rule. */
    default String code() {
        return name();
    }
}
