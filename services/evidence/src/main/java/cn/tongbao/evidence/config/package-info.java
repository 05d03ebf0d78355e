/** What can be set, one record for each concern. */
@NullMarked
package cn.tongbao.evidence.config;

import org.jspecify.annotations.NullMarked;
