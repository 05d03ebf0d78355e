/**
 * Requests for help between offices: asked, taken up or refused, carried out under counted limits,
 * escalated when nobody answers.
 */
@NullMarked
package cn.tongbao.liaison.assistance;

import org.jspecify.annotations.NullMarked;
