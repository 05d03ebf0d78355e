/**
 * Consultations of offices and guests: invited, minuted, countersigned, and followed up until every
 * decision is fulfilled.
 */
@NullMarked
package cn.tongbao.liaison.meeting;

import org.jspecify.annotations.NullMarked;
