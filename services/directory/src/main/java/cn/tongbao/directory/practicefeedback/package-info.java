/**
 * What courts and agencies say about the practice of those whom they engaged, and the figures that
 * the register shows of it.
 */
@NullMarked
package cn.tongbao.directory.practicefeedback;

import org.jspecify.annotations.NullMarked;
