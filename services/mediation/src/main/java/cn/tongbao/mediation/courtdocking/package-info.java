/**
 * Docking with the courts' own systems: every step for a docked court goes out to it, and what it
 * answers comes in signed and in order.
 */
@NullMarked
package cn.tongbao.mediation.courtdocking;

import org.jspecify.annotations.NullMarked;
