/** The offices as far as this service needs them: where a tip lands, and what bodies are called. */
@NullMarked
package cn.tongbao.tipintake.office;

import org.jspecify.annotations.NullMarked;
