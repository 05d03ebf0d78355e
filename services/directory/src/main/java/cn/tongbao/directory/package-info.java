/** The registers of appraisal institutions, experts, technical investigators and mediators. */
@NullMarked
package cn.tongbao.directory;

import org.jspecify.annotations.NullMarked;
