/**
 * The chain of custody: one entry for every hand-in, attachment, reading, hand-over and removal, in
 * the transaction of the act itself, so that a court can be told who had the file when (Provisions
 * on Evidence in Civil Procedure 2019, article 93).
 */
@NullMarked
package cn.tongbao.evidence.custody;

import org.jspecify.annotations.NullMarked;
