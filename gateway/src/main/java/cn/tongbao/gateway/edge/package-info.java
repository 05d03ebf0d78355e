/**
 * What holds for every request before anybody else sees it: its trace, its headers, its log line.
 */
@NullMarked
package cn.tongbao.gateway.edge;

import org.jspecify.annotations.NullMarked;
