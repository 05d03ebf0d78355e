/**
 * What comes of a selection: accepted or stepped back from, challenged, materials handed over,
 * report, questions, end.
 */
@NullMarked
package cn.tongbao.directory.engagement;

import org.jspecify.annotations.NullMarked;
