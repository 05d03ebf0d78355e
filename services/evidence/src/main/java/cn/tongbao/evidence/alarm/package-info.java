/** What must never happen and did: kept for the auditor, and said loudly in the log. */
@NullMarked
package cn.tongbao.evidence.alarm;

import org.jspecify.annotations.NullMarked;
