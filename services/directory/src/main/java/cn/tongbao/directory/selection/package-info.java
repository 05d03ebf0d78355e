/**
 * How courts and agencies choose from the registers: the parties agree, or lots are drawn; each
 * published commitment to a draw ends in a result or in a visible void.
 */
@NullMarked
package cn.tongbao.directory.selection;

import org.jspecify.annotations.NullMarked;
