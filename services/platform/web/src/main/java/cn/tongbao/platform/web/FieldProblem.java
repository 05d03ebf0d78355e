package cn.tongbao.platform.web;

/**
 * One field that is wrong.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter
 * @param code what is wrong with it, for example {@code TOO_LONG}
 */
public record FieldProblem(String pointer, String code) {}
