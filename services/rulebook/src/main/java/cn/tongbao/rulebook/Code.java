package cn.tongbao.rulebook;

/**
 * One entry of a code list.
 *
 * @param penalty counts as an administrative penalty for FWD-21 (outcome types only)
 */
public record Code(String code, Text name, boolean penalty) {}
