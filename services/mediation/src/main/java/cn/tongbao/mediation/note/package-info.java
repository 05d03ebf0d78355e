/** What is said in confidence: for the mediator alone, out of reach for everybody else. */
@NullMarked
package cn.tongbao.mediation.note;

import org.jspecify.annotations.NullMarked;
