/**
 * The four servers that the platform stands on, and the stand-in for a court: how each is set up,
 * started and known to be ready.
 */
@NullMarked
package cn.tongbao.local.server;

import org.jspecify.annotations.NullMarked;
