/** What waits for which court, and why, for the administrator. */
@NullMarked
package cn.tongbao.mediation.courtdocking.query;

import org.jspecify.annotations.NullMarked;
