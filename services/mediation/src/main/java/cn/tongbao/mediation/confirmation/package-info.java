/** Judicial confirmation of mediation agreements, from the joint application to the ruling. */
@NullMarked
package cn.tongbao.mediation.confirmation;

import org.jspecify.annotations.NullMarked;
