/** The docked courts: their addresses, secrets and signatures. */
@NullMarked
package cn.tongbao.mediation.courtdocking.court;

import org.jspecify.annotations.NullMarked;
