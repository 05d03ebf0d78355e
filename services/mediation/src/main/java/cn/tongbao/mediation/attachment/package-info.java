/** The files of mediations and confirmations, each bound once. */
@NullMarked
package cn.tongbao.mediation.attachment;

import org.jspecify.annotations.NullMarked;
