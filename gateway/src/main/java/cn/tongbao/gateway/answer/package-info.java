/**
 * What every answer of the gateway carries, whether it relays one or refuses: a trace, safe
 * headers, and problems in the shape that every service gives them (RFC 9457).
 */
@NullMarked
package cn.tongbao.gateway.answer;

import org.jspecify.annotations.NullMarked;
