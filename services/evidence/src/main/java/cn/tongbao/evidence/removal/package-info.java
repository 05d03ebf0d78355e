/**
 * Taking away what nobody needs: files that no record attached in time, and bytes that an
 * interrupted act left behind. Kept is only what a purpose needs (PIPL, articles 19 and 47).
 */
@NullMarked
package cn.tongbao.evidence.removal;

import org.jspecify.annotations.NullMarked;
