/**
 * Which bodies are competent, which criminal lines are reached, which limits run; advice decides\n
 * * nothing.
 */
@NullMarked
package cn.tongbao.caserouting.advice;

import org.jspecify.annotations.NullMarked;
