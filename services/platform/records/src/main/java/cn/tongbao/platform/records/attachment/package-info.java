/** The files of records, each bound once, and what their keeper is told and answers. */
@NullMarked
package cn.tongbao.platform.records.attachment;

import org.jspecify.annotations.NullMarked;
